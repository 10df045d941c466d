/** The newspaper whose reports most facts come from. */
export const BAO_NGHE_AN = 'https://baonghean.vn'

/** The report of August 2023 whose figures carry the claim ids C01–C26. */
export const ARTICLE_2023 = `${BAO_NGHE_AN}/en/cong-tac-dan-van-o-co-so-bai-2-nhan-rong-cach-lam-hay-sang-tao-10300377.html`
