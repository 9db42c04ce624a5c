export const rates = { normal: 0.19, reduced: 0.07 };
