/** Whether somebody chose to go on in the chat's own browser. Kept for this page only: no trace of it stays anywhere. */
export const stay = $state({ chosen: false })
