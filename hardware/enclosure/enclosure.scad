// The enclosure of an AstroNano on its circuit board: a tray, a lid, two caps for the buttons.
// All parts print as they lie, without supports. Four screws M3 × 30 hold lid, board and tray.
//   openscad -D 'part="lid"' -o lid.stl enclosure.scad     part: lid, tray, cap, assembly
include <dimensions.scad>

part = "assembly";

play = 0.3;          // between parts that must move or go into one another
gap = 0.5;           // around the board
wall = 2;
plate = 2.4;         // lid and floor
below = 17;          // under the board: socket 8.5, pins 2.5, module 1.6, its shield 3.2
lip = 1.6;
lip_depth = 2.4;
screw = 3.4;
nut = 5.5 + 2 * 0.15; // across its flats
screw_length = 30;
pillar = 8;          // of the lid, down to the board
post = 10.4;         // of the tray, up to the board
bushing = 7;         // of the potentiometers
cap_hole = 8;
switch_height = 4.3;
usb = [14, 8];       // of the opening: a plug's body goes through
press = [8, 12];     // of the openings over BOOT and EN, which lie beside the USB connector
press_from_usb = 9;  // from their middle to the connector's
press_from_edge = 5; // of the board; a DevKit's buttons begin some millimetres behind its edge

$fn = 48;
inside = [board.x + 2 * gap, board.y + 2 * gap];
outside = [inside.x + 2 * wall, inside.y + 2 * wall];
depth = below + board.z + panel_gap; // from the floor's upper side to the lid's lower

// A round hole that is nowhere narrower than it should be: polygons are, between their corners.
module bore(d, h) cylinder(d = d / cos(180 / $fn), h = h);

module rounded(size, radius, height) {
  linear_extrude(height)
    offset(radius) offset(-radius)
      square(size);
}

// In all parts x and y are the board's; each stands on the plane on which it is printed.

module tray() {
  difference() {
    union() {
      difference() {
        translate([-gap - wall, -gap - wall, 0]) rounded(outside, 4, plate + depth);
        translate([-gap, -gap, plate]) rounded(inside, 3, depth + 1);
      }
      for (hole = holes)
        intersection() {
          translate([hole.x, hole.y, 0]) cylinder(d = post, h = plate + below);
          translate([-gap - wall, -gap - wall, 0]) rounded(outside, 4, plate + below);
        }
    }
    for (hole = holes) translate([hole.x, hole.y, 0]) {
      translate([0, 0, -1]) bore(screw, plate + below + 2);
      // The nut's place, open below; the screw ends within it.
      translate([0, 0, -1])
        cylinder(d = nut / cos(30), h = 1 + total() - screw_length + 2.6, $fn = 6);
    }
    usb_opening();
    press_openings();
  }
}

// BOOT and EN face the floor: a pen reaches them. Wide enough for rows 22.9 and 25.4 mm apart.
module press_openings() {
  for (side = [min(usb_x) - press_from_usb, max(usb_x) + press_from_usb])
    translate([side - press.x / 2, board.y - press_from_edge - press.y, -1])
      cube([press.x, press.y, plate + 2]);
}

function total() = plate + depth + plate;

// The connector lies on the far side of the module: 12.6 to 15.4 below the board.
module usb_opening() {
  left = min(usb_x) - usb.x / 2;
  right = max(usb_x) + usb.x / 2;
  // It begins over the floor: the plug's body is as high as what is left under the connector.
  translate([left, board.y - 3, plate + below - 14 - usb.y / 2])
    cube([right - left, gap + wall + 4, usb.y]);
}

module lid() {
  difference() {
    union() {
      translate([-gap - wall, -gap - wall, 0]) rounded(outside, 4, plate);
      // A rim that finds its place in the tray.
      difference() {
        translate([-gap + play, -gap + play, plate - 0.01])
          rounded([inside.x - 2 * play, inside.y - 2 * play], 2.7, lip_depth);
        translate([-gap + play + lip, -gap + play + lip, plate - 1])
          rounded([inside.x - 2 * play - 2 * lip, inside.y - 2 * play - 2 * lip], 1.5,
            lip_depth + 2);
      }
      for (hole = holes)
        translate([mirrored(hole.x), hole.y, 0]) cylinder(d = pillar, h = plate + panel_gap);
    }
    for (hole = holes)
      translate([mirrored(hole.x), hole.y, -1]) bore(screw, plate + panel_gap + 2);
    for (pot = pots)
      translate([mirrored(pot.x), pot.y, -1]) bore(bushing + 2 * play, plate + 2);
    for (button = buttons)
      translate([mirrored(button.x), button.y, -1]) bore(cap_hole, plate + 2);
    window();
  }
}

// The lid lies on its face: left and right are exchanged.
function mirrored(x) = board.x - x;

// Wider towards the eye: the glass lies five millimetres below the lid.
module window() {
  size = [glass_size.x + 2 * play + 0.8, glass_size.y + 2 * play + 0.8];
  translate([mirrored(glass.x), glass.y, 0]) {
    translate([-size.x / 2, -size.y / 2, -1]) cube([size.x, size.y, plate + 2]);
    hull() {
      translate([-size.x / 2 - 1.2, -size.y / 2 - 1.2, -0.01])
        cube([size.x + 2.4, size.y + 2.4, 0.01]);
      translate([-size.x / 2, -size.y / 2, 1.1]) cube([size.x, size.y, 0.01]);
    }
  }
}

// Stands between switch and lid; its flange keeps it in.
module cap() {
  flange = 1.3;
  stem = panel_gap - play - flange - switch_height - 0.1;
  rise = 3;
  cylinder(d = 5, h = stem - rise + 0.01);
  translate([0, 0, stem - rise]) cylinder(d1 = 5, d2 = 11, h = rise + 0.01);
  translate([0, 0, stem]) cylinder(d = 11, h = flange);
  translate([0, 0, stem + flange - 0.01]) cylinder(d = cap_hole - 2 * play, h = play + plate + 1.6);
}

module parts() {
  color("#1c6b48") translate([0, 0, 0]) cube(board);
  color("#1f4e8c") translate([oled.x - oled_size.x / 2, oled.y - oled_size.y / 2, board.z + 2.5])
    cube([oled_size.x, oled_size.y, 1.2]);
  color("#101418") translate([oled.x - 13, glass.y - 8, board.z + 3.7]) cube([26, 16, 1.5]);
  for (pot = pots) translate([pot.x, pot.y, board.z]) {
    color("#3c7a57") translate([-4.9, -4.9, 0]) cube([9.8, 11.4, 6.8]);
    color("#9aa0a6") cylinder(d = bushing, h = panel_gap + 5);
    color("#c9cdd1") cylinder(d = 6, h = 20);
  }
  for (button = buttons) translate([button.x, button.y, board.z])
    color("#2b2f34") translate([-3, -3, 0]) cube([6, 6, 3.5]);
}

module assembly() {
  color("#e6e2d6") tray();
  translate([0, 0, plate + below]) parts();
  color("#c2265c") for (button = buttons)
    translate([button.x, button.y, plate + below + board.z + switch_height + 0.1]) cap();
  color("#f2efe6", 0.9) translate([board.x, 0, total() + 0]) rotate([0, 180, 0]) lid();
}

if (part == "lid") lid();
else if (part == "tray") tray();
else if (part == "cap") cap();
else assembly();
