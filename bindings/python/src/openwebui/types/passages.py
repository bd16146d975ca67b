"""What a chat has used or a query has found."""

from typing import Any, Optional

from .record import Record


class Passage(Record):
    """A passage of a document: the name of the document, the place in it, and the text.

    ``place`` is the address of a web page, ``page 3`` of a document, or ``character 1200`` where the text
    begins in a file. ``score`` is 0 to 1; more is better. ``metadata`` is all that the server says of it.
    """

    name: Optional[str]
    place: Optional[str]
    text: str
    score: Optional[float]
    file_id: Optional[str]
    metadata: Optional[Record]


#: What :func:`passages` and a query return. (A class with a method `list` cannot name it otherwise.)
Passages = list[Passage]


def passages(sources: Any) -> Passages:
    """The passages that a chat has used: name, place and text of each::

        completion = client.chat.completions.create(…, files=[{"type": "collection", "id": base.id}])
        for passage in openwebui.passages(completion):
            print(passage.name, passage.place, passage.text[:80])

    sources: a completion, the response of a query, or the list of sources of a chunk. If it has none,
        the list is empty: nothing was found, or the server does not know the files.
    """
    from .._native import json
    from .._native.handle import Tree
    from .._native.library import library

    functions = library()
    tree = functions.owui_json_passages(Tree(functions, sources))
    try:
        return [Passage(each) for each in json.value_of(functions, tree)]
    finally:
        functions.owui_json_release(tree)
