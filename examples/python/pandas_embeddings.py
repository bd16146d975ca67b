"""The texts of a column that are nearest to a question: python pandas_embeddings.py MODEL FILE.csv COLUMN QUESTION

Adds the embeddings to the table, and sorts it by their likeness to that of the question. Requires pandas.
"""

from __future__ import annotations

import sys

import numpy as np
import pandas as pd

from openwebui import Client, read_floats

_, model, path, column, question = sys.argv

table = pd.read_csv(path)
texts = [question, *table[column].astype(str)]
# The numbers are read from the text of the response, without a list for each vector.
body = Client().request("POST", "/ollama/api/embed", json={"model": model, "input": texts}, raw=True)
vectors = np.frombuffer(read_floats(body, "/embeddings"), "f4").reshape(len(texts), -1)
vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
table["embedding"] = list(vectors[1:])
table["likeness"] = vectors[1:] @ vectors[0]
print(table.sort_values("likeness", ascending=False)[["likeness", column]].head().to_string(index=False))
