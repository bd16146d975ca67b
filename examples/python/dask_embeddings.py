"""Computes the embeddings of many texts in several processes: python dask_embeddings.py MODEL [FILE]

Reads a text from each line of FILE (default: standard input) and writes the embedding of each as a line of JSON. Dask
distributes the work, here over processes of this computer; on a cluster the program is the same. The client is pickled
to the workers with its settings and opens connections of its own there.
"""

from __future__ import annotations

import json
import sys

from dask.distributed import Client as Dask
from dask.distributed import LocalCluster

from openwebui import Client

BATCH = 32


def embed(texts: list[str], client: Client, model: str) -> list[list[float]]:
    """Runs in a worker."""
    vectors: list[list[float]] = client.ollama.embed(model=model, input=texts).embeddings
    return vectors


def main(model: str, path: str = "/dev/stdin") -> None:
    with open(path, encoding="utf-8") as file:
        texts = [line.strip() for line in file if line.strip()]
    batches = [texts[start : start + BATCH] for start in range(0, len(texts), BATCH)]
    with (
        LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster,
        Dask(cluster) as dask,
    ):
        jobs = dask.map(embed, batches, client=Client(max_retries=5), model=model)
        for vectors in dask.gather(jobs):
            for vector in vectors:
                print(json.dumps(vector))
        workers = len(set(dask.who_has(jobs).values()))
    print(f"{len(texts)} texts by {workers} processes", file=sys.stderr)


# The workers import this file too.
if __name__ == "__main__":
    main(*sys.argv[1:])
