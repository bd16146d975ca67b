"""A model provider that computes: the language model SmolLM2-135M-Instruct, run by mistral.rs, and the embedding model
all-MiniLM-L6-v2, run by numpy, on the processor.

It speaks as much of the OpenAI API as Open WebUI needs: /v1/models, /v1/chat/completions (streamed or not, one choice,
text) and /v1/embeddings. `"ignore_eos": true` in a request has the answer go on to its `max_tokens`. A client that
leaves ends its generation. `GET /_model/stats` counts: streams that are open, tokens that were generated, generations
that ended and those that were cancelled.

Run it as `python -m model --packages DIR`, where DIR has the packages of requirements/model.txt, with Tests/server on
PYTHONPATH; when the models are loaded it prints {"port":…,"url":…} as its first line.
"""
