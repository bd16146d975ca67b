"""The emulator: the same answer whole and streamed, and each kind of failure."""

from __future__ import annotations

import base64
import http.client
import importlib.util
import json
import time
import unittest
from typing import Any

from .running import ServerTestCase


def chat(directive: str, *, model: str = "emu", **more: Any) -> dict[str, Any]:
    return {
        "model": model,
        "messages": [{"role": "user", "content": directive}],
        **more,
    }


def events(data: bytes) -> list[Any]:
    texts = [part for part in data.decode().split("\n\n") if part.startswith("data: ")]
    return [json.loads(text[6:]) for text in texts if text != "data: [DONE]"]


def joined(frames: list[Any], key: str = "content", index: int = 0) -> str:
    deltas = [
        choice["delta"].get(key) or ""
        for frame in frames
        for choice in frame.get("choices", [])
        if choice["index"] == index
    ]
    return "".join(deltas)


@unittest.skipIf(importlib.util.find_spec("aiohttp") is None, "needs aiohttp")
class ProviderTest(ServerTestCase):
    command = ("-m", "provider")

    def stream(self, directive: str, **more: Any) -> bytes:
        body = chat(directive, stream=True, **more)
        status, data = self.call("POST", "/v1/chat/completions", body)
        self.assertEqual(status, 200)
        return data

    def whole(self, directive: str, **more: Any) -> Any:
        return self.call_json("POST", "/v1/chat/completions", chat(directive, **more))

    def stats(self) -> Any:
        return self.call_json("GET", "/_emu/stats")

    def test_whole_and_streamed_answers_agree(self) -> None:
        directive = "#emu tokens=50 reasoning=5 tools=2"
        frames = events(self.stream(directive, n=2))
        answer = self.whole(directive, n=2)
        for index, choice in enumerate(answer["choices"]):
            message = choice["message"]
            self.assertEqual(joined(frames, index=index), message["content"])
            reasoning = joined(frames, "reasoning_content", index)
            self.assertEqual(reasoning, message["reasoning_content"])
            pieces: dict[int, str] = {}
            for frame in frames:
                for each in frame["choices"]:
                    for call in each["delta"].get("tool_calls", []):
                        if each["index"] == index:
                            arguments = call["function"]["arguments"]
                            pieces[call["index"]] = (
                                pieces.get(call["index"], "") + arguments
                            )
            whole = [call["function"]["arguments"] for call in message["tool_calls"]]
            self.assertEqual(list(pieces.values()), whole)
        self.assertNotEqual(*(each["message"]["content"] for each in answer["choices"]))

    def test_ollama_says_the_same_by_chat_and_generate(self) -> None:
        directive = "#emu tokens=20 reasoning=3"
        body = chat(directive, model="llama3.2:latest")
        status, data = self.call("POST", "/api/chat", body)
        self.assertEqual(status, 200)
        lines = [json.loads(line) for line in data.splitlines()]
        self.assertTrue(lines[-1]["done"])
        text = "".join(line["message"]["content"] for line in lines)
        answer = self.call_json("POST", "/api/chat", {**body, "stream": False})
        self.assertEqual(text, answer["message"]["content"])
        generate = {"model": "llama3.2:latest", "prompt": directive, "stream": False}
        answer = self.call_json("POST", "/api/generate", generate)
        self.assertEqual(text, answer["response"])

    def test_responses_events_add_up_to_the_completed_response(self) -> None:
        request = {"model": "emu", "input": "#emu tokens=9 reasoning=2 tools=1"}
        whole = self.call_json("POST", "/v1/responses", request)
        _, data = self.call("POST", "/v1/responses", {**request, "stream": True})
        sent = [
            json.loads(part.partition("\ndata: ")[2])
            for part in data.decode().split("\n\n")
            if part
        ]
        self.assertEqual(sent[-1]["response"], whole)
        self.assertEqual(
            [each["sequence_number"] for each in sent], list(range(len(sent)))
        )
        deltas = [e["delta"] for e in sent if e["type"] == "response.output_text.delta"]
        self.assertEqual("".join(deltas), whole["output"][1]["content"][0]["text"])

    def test_verbatim_answers(self) -> None:
        text = 'é 漢字 🙂 "quoted" back\\slash \0 nul\r\n\n  end '
        encoded = base64.urlsafe_b64encode(text.encode()).decode()
        for directive in (f"#emu echo=1\n{text}", f"#emu text_b64={encoded} tokens=4"):
            content = self.whole(directive)["choices"][0]["message"]["content"]
            self.assertEqual(content, text)
            self.assertEqual(joined(events(self.stream(directive))), text)

    def test_refusals(self) -> None:
        body = chat("#emu status=429 retry_after=2 times=1 tokens=1")
        connection = self.connection()
        connection.request("POST", "/v1/chat/completions", json.dumps(body))
        answer = connection.getresponse()
        self.assertEqual((answer.status, answer.headers["Retry-After"]), (429, "2"))
        self.assertIn("error", json.loads(answer.read()))
        self.call_json("POST", "/v1/chat/completions", body)
        status, data = self.call("POST", "/v1/chat/completions", chat("#emu tokns=1"))
        self.assertEqual(status, 400)
        self.assertIn(b"tokns", data)

    def test_failures_in_mid_stream(self) -> None:
        failed = self.stream("#emu tokens=5 fail_after=2")
        self.assertIn("error", events(failed)[-1])
        self.assertNotIn(b"[DONE]", failed)
        ended = self.stream("#emu tokens=5 eof_after=2")
        self.assertEqual(len(events(ended)), 3)
        with self.assertRaises((http.client.IncompleteRead, ConnectionError)):
            self.stream("#emu tokens=5 cut_after=2")
        with self.assertRaises((http.client.RemoteDisconnected, ConnectionError)):
            self.stream("#emu tokens=5 cut_after=0")

    def test_a_client_that_leaves_ends_its_stream(self) -> None:
        before = self.stats()
        for directive in ("#emu tokens=99999 pace_ms=5", "#emu tokens=9 stall_after=1"):
            connection = self.connection()
            body = json.dumps(chat(directive, stream=True))
            connection.request("POST", "/v1/chat/completions", body)
            answer = connection.getresponse()
            answer.read1(1)
            self.assertEqual(self.stats()["open_streams"], 1)
            answer.close()
            connection.close()
            self.eventually(lambda: self.stats()["open_streams"] == 0)
        after = self.stats()
        self.assertEqual(after["disconnects"], before["disconnects"] + 2)
        self.assertEqual(after["completed_streams"], before["completed_streams"])

    def test_retrieved_passages_are_quoted(self) -> None:
        prompt = (
            '### Task: cite like <source id="1">.\n<context>\n<source id="1" name="a">Cats sleep.'
            ' The toll is four crowns.</source>\n</context>\nWhat is the toll, please?'
        )  # fmt: skip
        content = self.whole(prompt)["choices"][0]["message"]["content"]
        self.assertEqual(content, "The toll is four crowns. [1]")

    def test_embeddings_rank_by_shared_words(self) -> None:
        texts = ["the toll of the bridge", "what is the toll", "goats on sundays"]
        for path, key in (("/api/embed", "embeddings"), ("/v1/embeddings", "data")):
            answer = self.call_json(
                "POST", path, {"model": "emu-embed", "input": texts}
            )
            rows = [
                row if key == "embeddings" else row["embedding"] for row in answer[key]
            ]
            near, far = (
                sum(a * b for a, b in zip(rows[0], rows[other], strict=True))
                for other in (1, 2)
            )
            self.assertEqual(len(rows[0]), 384)
            self.assertGreater(near, far)

    def test_embeddings_in_trouble(self) -> None:
        def embed(text: str) -> int:
            body = {"model": "emu-embed", "input": [text, "more"]}
            return self.call("POST", "/v1/embeddings", body)[0]

        trouble = {"status": 503, "times": 2, "containing": "bad"}
        self.call_json("POST", "/_emu/embeddings", trouble)
        answers = [embed(text) for text in ("bad", "good", "a bad one", "bad")]
        self.assertEqual(answers, [503, 200, 503, 200])
        self.call_json("POST", "/_emu/embeddings", {"delay_ms": 60})
        started = time.monotonic()
        self.assertEqual(embed("bad"), 200)
        self.assertGreater(time.monotonic() - started, 0.06)
        for reset in ("/_emu/embeddings", "/_emu/reset"):
            self.call_json("POST", "/_emu/embeddings", {"status": 500})
            self.assertEqual(embed("bad"), 500)
            self.call_json("POST", reset, {})
            self.assertEqual(embed("bad"), 200)
        mistakes: tuple[object, ...] = ({"delay": 1}, {"status": "500"}, [])
        for wrong in mistakes:
            self.assertEqual(self.call("POST", "/_emu/embeddings", wrong)[0], 400)

    def test_what_came_and_what_was_counted(self) -> None:
        self.call_json("POST", "/_emu/reset")
        self.whole("#emu tokens=1", extra=[1])
        last = self.call_json("GET", "/_emu/last")["/v1/chat/completions"]
        self.assertEqual(last, chat("#emu tokens=1", extra=[1]))
        for _ in range(2):
            self.call_json("POST", "/_emu/count/twice")
        self.assertEqual(self.stats()["counts"], {"twice": 2})
