"""Write a fitted network into the package: the encoder as ONNX in 8 bits, the scorers as arrays."""

import copy
import tempfile
import warnings
from pathlib import Path

import numpy as np
import onnx
import torch
from checksums import write_checksums
from net import Network
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

PACKAGE = Path(__file__).resolve().parents[1] / "src/actorgraph"


class _Rows(nn.Module):
    """The vectors of pieces in 8 bits, each with a scale of its own: one scale for all would leave
    most vectors a few steps, since few are long.
    """

    def __init__(self, table: Tensor) -> None:
        super().__init__()
        scales = table.abs().amax(dim=1, keepdim=True).clamp(min=1e-9) / 127
        self.register_buffer("scales", scales)
        self.register_buffer("rows", (table / scales).round().to(torch.int8))

    def forward(self, input_ids: Tensor) -> Tensor:
        return self.rows[input_ids].float() * self.scales[input_ids]


class _Encoder(nn.Module):
    """The encoder with plain tensors in and out, as the exporter wants it."""

    def __init__(self, net: Network) -> None:
        super().__init__()
        self.encoder = copy.deepcopy(net.encoder)
        embeddings = self.encoder.embeddings
        embeddings.word_embeddings = _Rows(embeddings.word_embeddings.weight.detach())

    def forward(self, input_ids: Tensor, attention_mask: Tensor) -> Tensor:
        found = self.encoder(input_ids=input_ids, attention_mask=attention_mask)
        return found.last_hidden_state


def export(net: Network, package: Path = PACKAGE) -> None:
    """Write the weights of ``net`` to their places in ``package``, and their checksums."""
    for room, layers in net.rooms.items():
        arrays = {name: value.detach().numpy() for name, value in layers.state_dict().items()}
        halves = {name: value.astype(np.float16) for name, value in arrays.items()}
        np.savez(package / room / "weights.npz", **halves)
    example = torch.ones(1, 8, dtype=torch.long)
    names = ["input_ids", "attention_mask"]
    with tempfile.TemporaryDirectory() as folder, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        whole = Path(folder) / "encoder.onnx"
        torch.onnx.export(
            _Encoder(net).eval(),
            (example, example),
            str(whole),
            input_names=names,
            output_names=["hidden"],
            dynamic_axes={name: {0: "windows", 1: "pieces"} for name in (*names, "hidden")},
            opset_version=17,
            dynamo=False,
        )
        target = package / "encoder/weights/encoder.onnx"
        quantize_dynamic(
            whole,
            target,
            op_types_to_quantize=["MatMul"],
            weight_type=QuantType.QInt8,
            per_channel=True,
        )
    onnx.save(sums(), str(target.with_name("sums.onnx")))
    write_checksums(package)


def sums(size: int = 16) -> onnx.ModelProto:
    """A product of matrices as those of the encoder, whose sums do not fit into 16 bits where the
    inputs are large: what comes out tells whether a processor adds them up right.
    """
    weights = numpy_helper.from_array(np.full((size, size), 127, np.int8), "weights")
    inputs = helper.make_tensor_value_info("inputs", TensorProto.UINT8, ["rows", size])
    found = helper.make_tensor_value_info("sums", TensorProto.INT32, ["rows", size])
    product = helper.make_node("MatMulInteger", ["inputs", "weights"], ["sums"])
    graph = helper.make_graph([product], "sums", [inputs], [found], [weights])
    opset = helper.make_opsetid("", 17)
    return helper.make_model(graph, opset_imports=[opset], ir_version=8)
