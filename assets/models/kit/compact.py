"""Makes a written GLB small without leaving plain glTF 2.0: coordinates on a fine grid, equal corners welded, colours as bytes.

Rounded floats end in zeros, so whatever packs the file afterwards (the repository, an installer) gets it to a third."""
import json
import struct

import numpy as np

from . import settings

# by level of detail
GRID = (2.0 ** -11, 2.0 ** -10, 2.0 ** -9)[settings.level]     # 0.49 mm: stickers lie 1.5 mm above what they are on
TURN = (2.0 ** -9, 2.0 ** -7, 2.0 ** -6)[settings.level]       # of a normal's components; 0.1 degrees at level 0
# of the corner colours: occlusion finest, wear and dust coarse, alpha unused; all below the noise of the rays at level 0
STEPS = ((8, 32, 32, 255), (16, 64, 64, 255), (32, 128, 128, 255))[settings.level]


def compact(path):
    """Rewrite the file in place. Same input, same bytes."""
    doc, blob = _read(path)
    writer = _Writer(doc)
    done = {}
    for mesh in doc['meshes']:
        for primitive in mesh['primitives']:
            key = (primitive['indices'], primitive['attributes']['POSITION'])
            if key not in done:
                done[key] = writer.primitive(*_welded(doc, blob, primitive))
            attributes, primitive['indices'] = done[key]
            primitive['attributes'] = dict(attributes)
    writer.close()
    _write(path, doc, writer.bytes)


def triangles(path):
    """Triangles stored in a GLB: a shared mesh counts once."""
    doc, _ = _read(path)
    stored = {(p['indices'], p['attributes']['POSITION']) for m in doc['meshes'] for p in m['primitives']}
    return sum(doc['accessors'][index]['count'] // 3 for index, _ in stored)


def _read(path):
    with open(path, 'rb') as f:
        data = f.read()
    n = struct.unpack_from('<I', data, 12)[0]
    return json.loads(data[20:20 + n]), data[28 + n:]


def _array(doc, blob, index):
    """The accessor as an array of count x components."""
    a = doc['accessors'][index]
    v = doc['bufferViews'][a['bufferView']]
    kind = {5126: '<f4', 5125: '<u4', 5123: '<u2', 5121: 'u1'}[a['componentType']]
    width = {'SCALAR': 1, 'VEC3': 3, 'VEC4': 4}[a['type']]
    return np.frombuffer(blob, kind, a['count'] * width, v.get('byteOffset', 0) + a.get('byteOffset', 0)).reshape(-1, width)


def _colours(raw):
    """COLOR_0 in any of glTF's forms as steps of bytes."""
    top = {'f': 1.0, 'u': float(np.iinfo(raw.dtype).max) if raw.dtype.kind == 'u' else 1.0}[raw.dtype.kind]
    rgba = np.ones((len(raw), 4), np.float32)
    rgba[:, :raw.shape[1]] = raw.astype(np.float32) / top
    steps = np.array(STEPS, np.float32)
    return np.minimum(np.round(np.clip(rgba, 0, 1) * 255 / steps) * steps, 255).astype(np.uint8)


def _normals(raw):
    """Rounded, with a length of one as near as the grid allows; slivers of thinned meshes have none and look up."""
    length = np.linalg.norm(raw, axis=1, keepdims=True)
    n = np.where(length > 0.5, raw / np.maximum(length, 1e-6), np.array([0, 1, 0], np.float32))
    return (np.round(n / TURN) * TURN + 0.0).astype('<f4')


def _welded(doc, blob, primitive):
    """Arrays of one primitive, equal corners together, numbered by first use."""
    attributes = primitive['attributes']
    index = _array(doc, blob, primitive['indices']).ravel().astype(np.int64)
    columns = {'POSITION': (np.round(_array(doc, blob, attributes['POSITION']) / GRID) * GRID + 0.0).astype('<f4'),
               'NORMAL': _normals(_array(doc, blob, attributes['NORMAL']))}
    if 'COLOR_0' in attributes:
        columns['COLOR_0'] = _colours(_array(doc, blob, attributes['COLOR_0']))
    key = np.concatenate([c.view('<u4').reshape(len(c), -1) for c in columns.values()], axis=1)
    _, first, inverse = np.unique(key, axis=0, return_index=True, return_inverse=True)
    index = inverse.ravel()[index].reshape(-1, 3)
    index = index[(index[:, 0] != index[:, 1]) & (index[:, 1] != index[:, 2]) & (index[:, 0] != index[:, 2])].ravel()
    used, seen = np.unique(index, return_index=True)
    order = used[np.argsort(seen)]
    number = np.empty(len(first), np.int64)
    number[order] = np.arange(len(order))
    return {k: c[first[order]] for k, c in columns.items()}, number[index]


class _Writer:
    """Collects accessors of the new file; all of a kind lie in one buffer view, which keeps the JSON short."""

    STRIDE = {'POSITION': 12, 'NORMAL': 12, 'COLOR_0': 4}

    def __init__(self, doc):
        self.doc, self.bytes, self.blocks, self.accessors = doc, b'', {}, []

    def primitive(self, columns, index):
        """Attributes and index accessor numbers of one primitive."""
        attributes = {k: self._attribute(k, c) for k, c in sorted(columns.items())}
        small = len(columns['POSITION']) <= 65535
        data = index.astype('<u2' if small else '<u4')
        kind = 5123 if small else 5125
        return attributes, self._add(str(kind), data, {'componentType': kind, 'count': len(data), 'type': 'SCALAR'})

    def _attribute(self, name, column):
        if name == 'COLOR_0':
            return self._add(name, column, {'componentType': 5121, 'normalized': True, 'count': len(column), 'type': 'VEC4'})
        about = {'componentType': 5126, 'count': len(column), 'type': 'VEC3'}
        if name == 'POSITION':
            about.update(min=[float(x) for x in column.min(axis=0)], max=[float(x) for x in column.max(axis=0)])
        return self._add(name, column, about)

    def _add(self, block, data, about):
        to = self.blocks.setdefault(block, bytearray())
        self.accessors.append((block, {'byteOffset': len(to), **about}))
        to += np.ascontiguousarray(data).tobytes()
        to += b'\0' * (-len(to) % 4)
        return len(self.accessors) - 1

    def close(self):
        """Put the lists in place."""
        views, number = [], {}
        out = bytearray()
        for block in sorted(self.blocks):
            number[block] = len(views)
            view = {'buffer': 0, 'byteOffset': len(out), 'byteLength': len(self.blocks[block]), 'target': 34962 if block in self.STRIDE else 34963}
            if block in self.STRIDE:
                view['byteStride'] = self.STRIDE[block]
            views.append(view)
            out += self.blocks[block]
        self.bytes = bytes(out)
        accessors = [{'bufferView': number[block], **about} for block, about in self.accessors]
        self.doc.update(accessors=accessors, bufferViews=views, buffers=[{'byteLength': len(out)}])


def _write(path, doc, blob):
    text = json.dumps(doc, separators=(',', ':')).encode()
    text += b' ' * (-len(text) % 4)
    with open(path, 'wb') as f:
        f.write(struct.pack('<4sII', b'glTF', 2, 28 + len(text) + len(blob)))
        f.write(struct.pack('<I4s', len(text), b'JSON') + text)
        f.write(struct.pack('<I4s', len(blob), b'BIN\0') + blob)
