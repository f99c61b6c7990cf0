"""Runs inside Orca, as its orca-customizations.py: writes down what Orca says, and when it has finished with something.

One JSON object a line: {"said": words, "language": of the text} for each utterance; {"done": key} when a command of
Orca's own is finished; {"ended": event} when it has told of something that happened in the browser, {"silent": event}
when it had no words for it. Orca's debug file tells the same among thousands of other lines, and makes Orca slow.
"""

import json
import os
from typing import Any

from orca import event_manager, input_event, settings, speech, speech_generator
from orca.scripts import web

LANGUAGE = "language of the text"  # which Orca 43 finds out, and then speaks in its one voice all the same

# Pages are read when the listener asks for it, so that what is heard does not depend on when a page has loaded
settings.sayAllOnLoad = False
settings.pageSummaryOnLoad = False
# Either by lines as they are laid out, or one element after another
settings.layoutMode = os.environ["ORCA_LAYOUT"] == "true"
if not settings.layoutMode:  # As after pressing Insert+A twice: the arrows stay Orca's, whatever takes the focus
    web.Script.useFocusMode = lambda *_: False
settings.enableKeyEcho = False
settings.enableBraille = False
settings.enableSound = False

_heard = open(os.environ["ORCA_HEARD"], "a", encoding="utf-8", buffering=1)  # noqa: PTH123, SIM115, as long as Orca
_voice = speech_generator.SpeechGenerator.voice
_speak = speech._speak
_speak_character = speech.speakCharacter
_consume = input_event.KeyboardEvent._consume
_process = event_manager.EventManager._processObjectEvent


def _write(**fact: str) -> None:
    _heard.write(json.dumps(fact, ensure_ascii=False) + "\n")


def _voice_and_tell(generator: Any, key: Any = None, **about: Any) -> list[Any]:
    voices = _voice(generator, key, **about)
    voices[0][LANGUAGE] = about.get("language") or ""
    return list(voices)


def _speak_and_tell(text: str, acss: Any, *more: Any) -> None:
    voice = acss[0] if isinstance(acss, list) and acss else acss or {}
    _write(said=text, language=voice.get(LANGUAGE, ""))
    _speak(text, acss, *more)


def _speak_character_and_tell(character: str, *more: Any, **named: Any) -> None:
    _write(said=character, language="")
    _speak_character(character, *more, **named)


def _consume_and_tell(event: Any) -> Any:
    try:
        return _consume(event)
    finally:
        _write(done=event.event_string)


def _process_and_tell(manager: Any, event: Any) -> None:
    before = _heard.tell()
    try:
        _process(manager, event)
    finally:
        _write(**{"ended" if _heard.tell() != before else "silent": event.type})


speech_generator.SpeechGenerator.voice = _voice_and_tell
speech._speak = _speak_and_tell
speech.speakCharacter = _speak_character_and_tell
input_event.KeyboardEvent._consume = _consume_and_tell
event_manager.EventManager._processObjectEvent = _process_and_tell
