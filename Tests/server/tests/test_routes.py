"""Scripts with routes: each request is met by its method and path, whatever the order."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from .running import ServerTestCase


def says(body: object, **more: object) -> dict[str, Any]:
    return {"steps": [{"http": {"body": body, **more}}]}


class RoutesTest(ServerTestCase):
    command = ("faults.py",)

    def script(self, routes: dict[str, Any], **more: Any) -> str:
        name = self.id().rpartition(".")[2]
        body = {"routes": routes, **more}
        path: str = self.call_json("PUT", f"/_script/{name}", body)["path"]
        return path

    def log(self, path: str) -> Any:
        return self.call_json("GET", path.replace("/s/", "/_log/"))

    def test_the_closest_route_answers(self) -> None:
        path = self.script(
            {
                "*": [says("anything")],
                "GET *": [says("any get")],
                "GET /files/*": [says("one file")],
                "GET /files/": [says("the list")],
                "GET /files/*/status": [says("a status")],
                "GET /files/count": [says("the count")],
            }
        )
        wanted = {
            "GET /files/": "the list",
            "GET /files/count?x=1": "the count",
            "GET /files/count/status": "a status",
            "GET /files/7": "one file",
            "GET /files": "any get",
            "GET /files/7/": "any get",
            "GET ": "any get",
            "POST /files/7": "anything",
        }
        for request, text in wanted.items():
            method, _, rest = request.partition(" ")
            self.assertEqual(self.call(method, path + rest)[1], text.encode(), request)
        routes = [entry["route"] for entry in self.log(path)]
        self.assertEqual(routes[:2], ["GET /files/", "GET /files/count"])

    def test_each_route_has_an_order_of_its_own(self) -> None:
        path = self.script(
            {
                "POST /a": [says("", status=429), says("done")],
                "GET /a": [says("first"), says("later")],
            }
        )
        calls = ["GET", "POST", "GET", "POST", "GET", "POST"]
        answers = [self.call(method, f"{path}/a") for method in calls]
        self.assertEqual([status for status, _ in answers[1::2]], [429, 200, 200])
        texts = [text for _, text in answers[::2]]
        self.assertEqual(texts, [b"first", b"later", b"later"])

    def test_what_no_route_takes_is_the_connections(self) -> None:
        routes = {"GET /a": [says("a")]}
        path = self.script(routes, connections=[says("1"), says("2")])
        texts = [self.call("GET", path + rest)[1] for rest in ("/b", "/a", "/c")]
        self.assertEqual(texts, [b"1", b"a", b"2"])
        path = self.script(routes)
        status, data = self.call("POST", f"{path}/b")
        self.assertEqual((status, b"POST /b" in data), (404, True))
        self.assertEqual(self.log(path)[0]["route"], "")

    def test_answers_may_hold_what_was_asked(self) -> None:
        path = self.script(
            {
                "POST /files/": [says({"id": "file-{{n}}"})],
                "GET /bases/*/files/*": [
                    {
                        "before": [{"sleep_ms": 1}],
                        "steps": [{"sse": [{"base": "{{1}}", "file": "{{2}}"}]}],
                    }
                ],
            }
        )
        with ThreadPoolExecutor(8) as pool:
            made = pool.map(
                lambda _: self.call_json("POST", f"{path}/files/", {}), range(20)
            )
            names = sorted(each["id"] for each in made)
        self.assertEqual(names, sorted(f"file-{number}" for number in range(1, 21)))
        data = self.call("GET", f'{path}/bases/b"\\/files/7')[1]
        event = json.loads(data.decode().removeprefix("data: "))
        self.assertEqual(event, {"base": 'b"\\', "file": "7"})

    def test_answers_may_hold_what_was_sent(self) -> None:
        path = self.script(
            {
                "POST /a": [says("ok")],
                "GET /b": [says({"{{sent /made/0/id}}": "{{sent /nothing}}"})],
            }
        )
        self.assertEqual(self.call_json("GET", f"{path}/b"), {"": ""})
        for id in ("x", 'y"'):
            self.call("POST", f"{path}/a", {"made": [{"id": id}]})
        for body in ("text", {"made": [7]}, None):
            self.call("POST", f"{path}/a", body)
        self.assertEqual(self.call_json("GET", f"{path}/b"), {'y"': ""})

    def test_a_port_of_its_own_has_routes(self) -> None:
        path = self.script(
            {"GET /a/*": [says("{{1}}"), {"steps": [{"reset": True}]}]},
            connections=[{"read_request": False, **says("other")}],
        )
        place = self.call_json("GET", path.replace("/s/", "/_port/"))
        connection = self.connection(place["url"])
        for target, text in (("/a/x?q=1", b"x"), ("/b", b"other")):
            connection.request("GET", target)
            self.assertEqual(connection.getresponse().read(), text)
        connection.request("GET", "/a/y")
        with self.assertRaises(ConnectionError):
            connection.getresponse()

    def test_bad_routes_are_explained(self) -> None:
        mistakes: tuple[object, ...] = (
            {"/a": [says("")]},
            {"GET a": [says("")]},
            {"GET /a": []},
            {"GET /a": [{"steps": [{"sned": ""}]}]},
            ["GET /a"],
            {},
        )
        for routes in mistakes:
            status, data = self.call("PUT", "/_script/bad", {"routes": routes})
            self.assertEqual(status, 400, routes)
            self.assertTrue(json.loads(data)["error"])
