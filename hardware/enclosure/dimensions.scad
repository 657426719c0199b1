// Written by hardware/generator from hardware/carrier/carrier.json: change it there.
// Millimetres; x to the right and y to the back, from the board's front left corner.
board = [100, 80, 1.6];
panel_gap = 10;
pots = [[14, 18], [38, 18], [62, 18], [86, 18]];
buttons = [[17, 56], [83, 56]];
holes = [[4.5, 75.5], [95.5, 75.5], [4.5, 4.5], [95.5, 4.5]];
glass = [50, 57.1];
glass_size = [24.7, 13.6];
oled = [50, 56.6];
oled_size = [27.3, 27.8];
usb_x = [48.73, 50];
