/** The channel between the windows of the page. */
export const windows = "astronano.board";
