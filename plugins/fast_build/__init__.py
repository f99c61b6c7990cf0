"""The same site in a fraction of the time: nothing is read, rendered or written again that would come out the same.

Leave it out of PLUGINS, and Pelican works as it always does; the output is the same to the byte. It comes last, as it
works with what the others have prepared.

- Items that were read before are taken from `.cache/items` (content_model.kept_items); their text becomes HTML only
  when a page needs it.
- A page is made again when something that it took has changed: its template with all that it loads, its own values,
  and of the values that all pages share just those its template has looked at (watched.py).
- Pages are made on every core that this process may use (`FAST_BUILD_WORKERS` names another number).
- A file that came out the same stays the same file, with its time of change: the site is filled into a folder of its
  own and takes the earlier one's place when it is whole. `FAST_BUILD_EARLIER` names the earlier folder when that is not
  the output folder itself.

What is kept lies sealed in `.cache/` beside content/ (content_model.kept); deleting it costs nothing but time. Gates
are no part of this: they look at sources and pages in every build, and a page that was kept stands before them like a
new one. `FAST_BUILD_PROFILE = True` makes everything anew and lists what took longest.
"""

import gc
from pathlib import Path

from pelican import Pelican, signals
from pelican.generators import ArticlesGenerator, Generator

from plugins.content_model.kept import Kept
from plugins.content_model.kept_items import KeptItems
from plugins.content_model.library import Library
from plugins.content_model.publication import build_time
from plugins.content_model.reader import LIBRARY, SITE
from plugins.content_model.sources import version_of
from plugins.fast_build.articles import give_articles
from plugins.fast_build.build import Build
from plugins.fast_build.digests import Digests
from plugins.fast_build.linear import make_lists_known, make_periods_linear
from plugins.fast_build.outputs import Outputs
from plugins.fast_build.place import Place
from plugins.fast_build.report import report
from plugins.fast_build.settings_digest import settings_digest
from plugins.fast_build.templates import KeptCode
from plugins.fast_build.whole import Whole
from plugins.fast_build.writer import BUILD, FastWriter


class LastGenerator(Generator):  # type: ignore[misc]
    """Runs when all others have asked for their pages."""

    def generate_output(self, _: object) -> None:
        """Pages of the last build that nobody asked for any more must not be there when others list what is there."""
        build: Build = self.settings[BUILD]
        build.outputs.drop_others(build.there)


def add_generator(_: Pelican) -> type[LastGenerator]:
    """Ours."""
    return LastGenerator


def begin(pelican: Pelican) -> None:
    """Open what was kept, and choose the folder to fill."""
    settings = pelican.settings
    root = Path(pelican.path).parent
    profile = bool(settings.get("FAST_BUILD_PROFILE"))
    library = None
    if "plugins.content_model" in settings["PLUGINS"]:
        library = settings[LIBRARY] = Library(root, KeptItems(root))
    program = version_of(*(_home(Path(str(plugin.__file__))) for plugin in pelican.plugins))
    place = Place(Path(pelican.output_path), settings.get("FAST_BUILD_EARLIER"))
    pelican.output_path = settings["OUTPUT_PATH"] = str(place.home)
    digests = Digests(library)
    version = f"{program} {settings_digest(settings, digests)}"
    templates = Kept(root, "templates", version)
    settings["JINJA_ENVIRONMENT"] = {**settings["JINJA_ENVIRONMENT"], "bytecode_cache": KeptCode(templates)}
    settings[BUILD] = Build(
        library=library,
        digests=digests,
        kept=Kept(root, "pages", version),
        templates=templates,
        outputs=Outputs(place.home, None if profile else place.earlier),
        workers=int(settings.get("FAST_BUILD_WORKERS") or 0),
    )
    settings["FAST_BUILD_PLACE"] = place
    if library:
        build = settings[BUILD]
        build.now = build_time()
        theme = (Path(pelican.theme), *map(Path, settings["THEME_TEMPLATES_OVERRIDES"]))
        sources = (root / "content", root / "portal", *theme)
        build.whole = Whole(build.kept, place.output, sources, root / ".cache" / "sources.json")
        if place.earlier and not profile and not settings.get("FAST_BUILD_STAYS"):
            target = place.output if place.earlier == place.output else place.home
            if build.whole.is_still(target, place.earlier, library, build.now):
                pelican.output_path = settings["OUTPUT_PATH"] = str(place.output)
                pelican.run = build.progress.unchanged  # of this one build: there is nothing to run
                return
    settings["EARLIER_OUTPUT"] = None if profile else place.earlier  # for plugins that can take files over themselves
    gc.disable()  # a build makes much and drops little


def _home(module: Path) -> Path:
    """All of a package, or the one file of a module."""
    return module.parent if module.name == "__init__.py" else module


def watch_templates(generator: Generator) -> None:
    """Templates do not change while they are used, and what they share is watched."""
    generator.env.auto_reload = False
    generator.settings[BUILD].watch_globals(generator.env)


def prepare_articles(generator: ArticlesGenerator) -> None:
    """Where the content model has read the site."""
    make_periods_linear(generator)
    if SITE in generator.settings:
        give_articles(generator, generator.settings[BUILD].articles)


def take_writer(_: Pelican) -> type[FastWriter]:
    """Ours."""
    return FastWriter


def make_pages(generator: ArticlesGenerator, writer: FastWriter) -> None:
    """All that articles and their lists asked for."""
    writer.build.generator, writer.build.writer = generator, writer
    writer.flush()


def end(pelican: Pelican) -> None:
    """Everything is there: put it in its place, and remember."""
    build: Build = pelican.settings[BUILD]
    if build.stays:
        gc.enable()
        return
    build.outputs.settle()
    place: Place = pelican.settings["FAST_BUILD_PLACE"]
    ours = build.earlier_files(place.output)
    build.keep_files(place.output, place.home)
    if build.whole and build.library:
        build.keep_name(build.whole.remember(place.home, build.library, build.now, build.there))
    place.finish(ours=ours, everything=not pelican.delete_outputdir, retained=pelican.output_retention)
    pelican.output_path = pelican.settings["OUTPUT_PATH"] = str(place.output)
    build.save()
    if pelican.settings.get("FAST_BUILD_PROFILE"):
        report(build)
    gc.enable()


def register() -> None:
    """Connect."""
    signals.initialized.connect(begin)
    signals.generator_init.connect(watch_templates)
    signals.article_generator_init.connect(prepare_articles)
    signals.article_generator_finalized.connect(make_lists_known)
    signals.get_generators.connect(add_generator)
    signals.get_writer.connect(take_writer)
    signals.article_writer_finalized.connect(make_pages)
    signals.finalized.connect(end)
