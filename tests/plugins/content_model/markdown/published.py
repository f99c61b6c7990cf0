"""What a browser would make of published HTML, told by a parser that has nothing to do with ours."""

from html.parser import HTMLParser

TAGS = set(
    """a abbr bdi bdo blockquote br caption cite code dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5
    h6 hr img ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup table tbody td th
    thead time tr ul var wbr""".split()  # noqa: SIM905
)
ATTRIBUTES = set(
    """alt aria-label aria-labelledby class data-enhance datetime decoding dir height href hreflang id lang loading open
    rel role scope src start tabindex title width""".split()  # noqa: SIM905
)
BEGINS = ("http://", "https://", "mailto:", "tel:", "#", "/")


class Published(HTMLParser):
    """`faults` says what must never be published; `ids` are all ids, `named` those that are pointed to."""

    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.faults = []
        self.ids = []
        self.named = []  # ids that something points to
        self.open = []
        self.feed(html)
        self.close()
        self.faults += [f"unclosed {tag}" for tag in self.open]

    def handle_starttag(self, tag, attrs):
        if tag not in TAGS:
            self.faults.append(f"<{tag}>")
        if tag not in ("br", "hr", "img", "wbr"):
            self.open.append(tag)
        for name, value in attrs:
            self.attribute(tag, name, value or "")

    def attribute(self, tag, name, value):
        if name not in ATTRIBUTES:
            self.faults.append(f"<{tag} {name}>")
        if name == "id":
            self.ids.append(value)
        if name == "aria-labelledby" or (name == "href" and value.startswith("#")):
            self.named.append(value.removeprefix("#"))
        if name in ("href", "src") and not is_harmless(value):
            self.faults.append(f"<{tag} {name}={value!r}>")

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}>")

    def handle_comment(self, data):
        self.faults.append(f"comment {data!r}")

    def handle_decl(self, decl):
        self.faults.append(f"declaration {decl!r}")

    def handle_pi(self, data):
        self.faults.append(f"instruction {data!r}")

    def unknown_decl(self, data):
        self.faults.append(f"section {data!r}")


def is_harmless(address):
    """As a browser reads it: without control characters and blanks, with backslashes as slashes."""
    read = "".join(char for char in address if char > " ").replace("\\", "/").lower()
    if read.startswith("//"):
        return False
    return read.startswith(BEGINS) or ":" not in read.partition("/")[0].partition("?")[0].partition("#")[0]
