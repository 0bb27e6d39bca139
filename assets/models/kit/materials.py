"""The slot table: every material a machine may use, as plain factors (linear colour)."""
import bpy

# slot: (r, g, b), metallic, roughness, clearcoat, alpha, two-sided
_START = {
    'paint.primary':   ((.78, .42, .012), 0, .38, 1.0, 1, False),
    'paint.secondary': ((.72, .72, .70), 0, .38, 1.0, 1, False),
    'paint.accent':    ((.040, .042, .045), 0, .38, 1.0, 1, False),
    'paint.header':    ((.55, .03, .015), 0, .38, 1.0, 1, False),
    'paint.rim':       ((.72, .72, .70), 0, .40, .6, 1, False),
    'paint.chassis':   ((.030, .031, .033), 0, .50, 0, 1, False),
    'paint.roof':      ((.78, .42, .012), 0, .38, 1.0, 1, False),
    'decal.dark':      ((.020, .021, .023), 0, .45, .3, 1, False),
    'decal.light':     ((.75, .75, .73), 0, .45, .3, 1, False),
    'decal.accent':    ((.55, .03, .015), 0, .42, .3, 1, False),
    'decal.yellow':    ((.80, .50, .01), 0, .45, .3, 1, False),
    'decal.blue':      ((.012, .10, .36), 0, .42, .3, 1, False),
    'decal.green':     ((.02, .22, .06), 0, .42, .3, 1, False),
    'metal.steel':     ((.33, .33, .33), .95, .36, 0, 1, False),
    'metal.galv':      ((.50, .51, .51), .70, .46, 0, 1, False),
    'metal.cast':      ((.10, .10, .10), .60, .55, 0, 1, False),
    'metal.dark':      ((.055, .056, .058), .60, .48, 0, 1, False),
    'metal.chrome':    ((.62, .62, .63), 1.0, .12, 0, 1, False),
    'metal.worn':      ((.30, .285, .26), .90, .40, 0, 1, False),
    'metal.zinc':      ((.46, .42, .27), .90, .40, 0, 1, False),
    'metal.exhaust':   ((.13, .095, .075), .80, .58, 0, 1, False),
    'rubber.tyre':     ((.018, .018, .018), 0, .85, 0, 1, False),
    'rubber.belt':     ((.024, .023, .022), 0, .75, 0, 1, False),
    'plastic.black':   ((.022, .022, .023), 0, .55, 0, 1, False),
    'plastic.grey':    ((.16, .165, .17), 0, .55, 0, 1, False),
    'plastic.red':     ((.50, .012, .010), 0, .35, .5, 1, False),
    'plastic.yellow':  ((.80, .50, .01), 0, .45, 0, 1, False),
    'plastic.blue':    ((.015, .08, .30), 0, .45, 0, 1, False),
    'plastic.white':   ((.66, .66, .64), 0, .5, 0, 1, False),
    'glass.cab':       ((.11, .15, .13), 0, .03, 0, .20, True),
    'glass.mirror':    ((.80, .82, .84), 1.0, .03, 0, 1, False),
    'glass.tank':      ((.45, .50, .48), 0, .08, 0, .35, True),
    'lamp.white':      ((.74, .75, .73), 0, .10, 1.0, 1, False),
    'lamp.amber':      ((.85, .28, .01), 0, .14, 1.0, 1, False),
    'lamp.red':        ((.55, .015, .01), 0, .14, 1.0, 1, False),
    'fabric.seat':     ((.075, .078, .085), 0, .95, 0, 1, False),
    'interior.light':  ((.50, .50, .48), 0, .75, 0, 1, False),
    'interior.dark':   ((.075, .077, .08), 0, .70, 0, 1, False),
    'interior.floor':  ((.045, .045, .045), 0, .85, 0, 1, False),
    'screen':          ((.02, .10, .16), 0, .12, 0, 1, False),
    'grain':           ((.62, .38, .12), 0, .85, 0, 1, False),
    'mesh.dark':       ((.012, .012, .012), .2, .75, 0, 1, True),
    'reflect.red':     ((.55, .02, .015), 0, .22, .8, 1, False),
    'reflect.amber':   ((.80, .30, .01), 0, .22, .8, 1, False),
    'reflect.white':   ((.74, .74, .74), 0, .22, .8, 1, False),
}

GLASS = ('glass.cab', 'glass.tank')


def known(slot):
    """Is this slot in the table?"""
    return slot in _START


def get(slot):
    """The Blender material of a slot, made on first use. Unknown slots raise KeyError."""
    if slot in bpy.data.materials:
        return bpy.data.materials[slot]
    colour, metallic, rough, coat, alpha, both = _START[slot]
    m = bpy.data.materials.new(slot)
    m.use_nodes = True
    m.use_backface_culling = not both
    b = m.node_tree.nodes['Principled BSDF']
    b.inputs['Base Color'].default_value = (*colour, 1)
    b.inputs['Metallic'].default_value = metallic
    b.inputs['Roughness'].default_value = rough
    b.inputs['Clearcoat'].default_value = coat
    b.inputs['Clearcoat Roughness'].default_value = .05
    if alpha < 1:
        b.inputs['Alpha'].default_value = alpha
        m.blend_method = 'BLEND'
    return m
