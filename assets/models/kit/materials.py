"""The slot table: every material a machine may use, as plain factors (linear colour)."""
import bpy

# slot: (r, g, b), metallic, roughness, clearcoat, alpha, two-sided
_START = {
    'paint.primary':   ((.78, .42, .012), 0, .38, 1.0, 1, False),
    'paint.secondary': ((.72, .72, .70), 0, .38, 1.0, 1, False),
    'paint.accent':    ((.040, .042, .045), 0, .38, 1.0, 1, False),
    'paint.header':    ((.55, .03, .015), 0, .38, 1.0, 1, False),
    'paint.rim':       ((.72, .72, .70), 0, .40, .6, 1, False),
    'paint.chassis':   ((.046, .048, .051), 0, .48, 0, 1, False),
    'paint.roof':      ((.78, .42, .012), 0, .38, 1.0, 1, False),
    'paint.inner':     ((.285, .325, .310), 0, .45, .3, 1, False),       # inside parts painted at the works, not recoloured
    'paint.works':     ((.50, .50, .48), 0, .45, .3, 1, False),          # the lighter of the works' two greys: drives, sieve frames
    'decal.dark':      ((.020, .021, .023), 0, .45, .3, 1, False),
    'decal.light':     ((.75, .75, .73), 0, .45, .3, 1, False),
    'decal.accent':    ((.55, .03, .015), 0, .42, .3, 1, False),
    'decal.yellow':    ((.80, .50, .01), 0, .45, .3, 1, False),
    'decal.blue':      ((.012, .10, .36), 0, .42, .3, 1, False),
    'decal.green':     ((.02, .22, .06), 0, .42, .3, 1, False),
    'metal.steel':     ((.33, .33, .33), .95, .36, 0, 1, False),
    'metal.bright':    ((.50, .505, .51), .15, .42, 0, 1, False),          # ground by the crop: flights, knife sections
    'metal.galv':      ((.50, .51, .51), .70, .46, 0, 1, False),
    'metal.cast':      ((.185, .187, .190), .30, .52, 0, 1, False),
    'metal.dark':      ((.085, .087, .090), .40, .46, 0, 1, False),
    'metal.chrome':    ((.62, .62, .63), 1.0, .12, 0, 1, False),
    'metal.worn':      ((.30, .285, .26), .90, .40, 0, 1, False),
    'metal.zinc':      ((.46, .42, .27), .90, .40, 0, 1, False),
    'metal.engine':    ((.205, .220, .230), .20, .46, .2, 1, False),
    'metal.exhaust':   ((.13, .095, .075), .80, .58, 0, 1, False),
    'rubber.tyre':     ((.036, .035, .034), 0, .85, 0, 1, False),
    'rubber.tyre_letter': ((.086, .084, .080), 0, .80, 0, 1, False),     # raised marks of the sidewall, touched by the sun
    'rubber.tyre_worn': ((.062, .060, .057), 0, .80, 0, 1, False),       # running surface
    'rubber.belt':     ((.046, .045, .043), 0, .75, 0, 1, False),
    'rubber.worn':     ((.16, .165, .17), 0, .72, 0, 1, False),          # flanks of belts, pads and flaps greyed by use
    'plastic.black':   ((.029, .029, .030), 0, .52, 0, 1, False),
    'plastic.grey':    ((.16, .165, .17), 0, .55, 0, 1, False),
    'plastic.red':     ((.50, .012, .010), 0, .35, .5, 1, False),
    'plastic.yellow':  ((.80, .50, .01), 0, .45, 0, 1, False),
    'plastic.blue':    ((.015, .08, .30), 0, .45, 0, 1, False),
    'plastic.white':   ((.66, .66, .64), 0, .5, 0, 1, False),
    'glass.cab':       ((.07, .10, .085), 0, .03, 0, .13, True),
    'glass.mirror':    ((.80, .82, .84), 1.0, .03, 0, 1, False),
    'glass.tank':      ((.45, .50, .48), 0, .08, 0, .35, True),
    'lamp.white':      ((.74, .75, .73), 0, .10, 1.0, 1, False),
    'lamp.amber':      ((.85, .28, .01), 0, .14, 1.0, 1, False),
    'lamp.red':        ((.55, .015, .01), 0, .14, 1.0, 1, False),
    'fabric.seat':     ((.075, .078, .085), 0, .95, 0, 1, False),
    'interior.light':  ((.50, .50, .48), 0, .75, 0, 1, False),
    'interior.mid':    ((.25, .25, .24), 0, .72, 0, 1, False),
    'fabric.light':    ((.21, .21, .215), 0, .95, 0, 1, False),
    'interior.dark':   ((.075, .077, .08), 0, .70, 0, 1, False),
    'interior.floor':  ((.045, .045, .045), 0, .85, 0, 1, False),
    'screen':          ((.02, .10, .16), 0, .12, 0, 1, False),
    'grain':           ((.62, .38, .12), 0, .85, 0, 1, False),
    'mesh.dark':       ((.012, .012, .012), .2, .75, 0, 1, True),
    'reflect.red':     ((.55, .02, .015), 0, .22, .8, 1, False),
    'reflect.amber':   ((.80, .30, .01), 0, .22, .8, 1, False),
    'reflect.white':   ((.74, .74, .74), 0, .22, .8, 1, False),
    # scenery: ground, plants, people, farm buildings. The program's surface noise goes by the first word: grain coarse, fabric fine
    'fabric.concrete':  ((.335, .325, .305), 0, .90, 0, 1, False),
    'fabric.concrete2': ((.300, .292, .275), 0, .90, 0, 1, False),
    'fabric.concrete3': ((.372, .360, .338), 0, .92, 0, 1, False),
    'ground.joint':     ((.110, .104, .094), 0, .95, 0, 1, False),
    'grain.gravel':     ((.250, .232, .205), 0, .95, 0, 1, False),
    'ground.soil':      ((.150, .098, .058), 0, .95, 0, 1, False),
    'grain.stubble':    ((.290, .212, .108), 0, .95, 0, 1, False),
    'grain.wheat':      ((.430, .305, .120), 0, .90, 0, 1, True),
    'grain.straw':      ((.480, .352, .150), 0, .90, 0, 1, False),
    'grain.grass':      ((.100, .118, .044), 0, .95, 0, 1, False),
    'ground.far':       ((.365, .280, .140), 0, .95, 0, 1, False),
    'ground.hill':      ((.215, .245, .215), 0, 1.0, 0, 1, False),
    'ground.hill2':     ((.330, .375, .400), 0, 1.0, 0, 1, False),
    'ground.sweep':     ((.500, .502, .505), 0, .92, 0, 1, False),
    'plant.straw':      ((.580, .435, .190), 0, .75, 0, 1, True),
    'plant.straw2':     ((.450, .325, .130), 0, .80, 0, 1, True),
    'plant.wheat':      ((.600, .445, .190), 0, .75, 0, 1, True),
    'plant.wheat2':     ((.390, .272, .105), 0, .80, 0, 1, True),
    'plant.leaf':       ((.050, .085, .022), 0, .80, 0, 1, True),
    'grain.tree':       ((.058, .088, .036), 0, .95, 0, 1, False),
    'grain.tree2':      ((.078, .105, .050), 0, .95, 0, 1, False),
    'grain.tree3':      ((.105, .128, .068), 0, .95, 0, 1, False),
    'plant.bark':       ((.090, .070, .052), 0, .90, 0, 1, False),
    'plant.crown':      ((.040, .062, .020), 0, .85, 0, 1, True),        # crowns from their dark underside to the sunlit top
    'plant.crown2':     ((.074, .108, .032), 0, .85, 0, 1, True),
    'plant.crown3':     ((.120, .160, .050), 0, .85, 0, 1, True),
    'plant.haze':       ((.122, .155, .098), 0, .95, 0, 1, True),        # the same far away
    'plant.haze2':      ((.152, .190, .112), 0, .95, 0, 1, True),
    'plant.haze3':      ((.188, .228, .136), 0, .95, 0, 1, True),
    'plant.stubble':    ((.740, .575, .270), 0, .75, 0, 1, True),
    'ground.ridge':     ((.205, .240, .190), 0, 1.0, 0, 1, False),       # chains of hills, near to far
    'ground.crop':      ((.190, .130, .052), 0, .95, 0, 1, False),
    'grain.crop':       ((.402, .285, .112), 0, .95, 0, 1, False),
    'ground.row':       ((.300, .221, .112), 0, .95, 0, 1, False),
    'ground.ridge2':    ((.275, .320, .310), 0, 1.0, 0, 1, False),
    'ground.ridge3':    ((.335, .392, .415), 0, 1.0, 0, 1, False),
    'fabric.concrete4': ((.262, .252, .232), 0, .90, 0, 1, False),
    'fabric.concrete5': ((.402, .394, .372), 0, .92, 0, 1, False),
    'fabric.jacket':    ((.045, .066, .092), 0, .90, 0, 1, False),
    'fabric.trousers':  ((.105, .098, .085), 0, .95, 0, 1, False),
    'fabric.shirt':     ((.240, .225, .195), 0, .90, 0, 1, False),
    'fabric.cap':       ((.060, .075, .050), 0, .90, 0, 1, False),
    'fabric.seam':      ((.026, .038, .054), 0, .90, 0, 1, False),
    'skin':             ((.400, .215, .135), 0, .58, 0, 1, False),
    'skin.lip':         ((.300, .120, .085), 0, .50, 0, 1, False),
    'skin.hair':        ((.028, .022, .018), 0, .75, 0, 1, False),
    'skin.eye':         ((.030, .022, .018), 0, .12, 0, 1, False),
    'leather.boot':     ((.070, .046, .028), 0, .60, 0, 1, False),
    'trailer.paint':    ((.020, .100, .270), 0, .42, .7, 1, False),
    'trailer.frame':    ((.330, .030, .018), 0, .45, .5, 1, False),
    'container.paint':  ((.030, .110, .160), 0, .55, .2, 1, False),
    'container.inside': ((.310, .320, .310), 0, .70, 0, 1, False),
    'wall.sheet':       ((.500, .505, .490), .1, .50, 0, 1, False),
    'wall.dark':        ((.095, .115, .120), .1, .50, 0, 1, False),
    'wall.roof':        ((.200, .195, .190), .1, .55, 0, 1, False),
    'wall.plinth':      ((.240, .232, .218), 0, .90, 0, 1, False),
    'wood.board':       ((.330, .220, .120), 0, .80, 0, 1, False),
    'wood.floor':       ((.275, .185, .105), 0, .80, 0, 1, False),
    'wood.old':         ((.200, .165, .125), 0, .85, 0, 1, False),
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
