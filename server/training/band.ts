/**
 * The band on every page of a training installation, in both languages at once: it also stands on the one page that a
 * phone keeps, which is made before anybody's language is known. `app/src/app.html` has the place for it.
 */
export const BAND =
  '<aside class="training-band" aria-label="Luyện tập / Training"><strong>Luyện tập: không tính vào số liệu</strong> <span lang="en">Training: nothing here counts</span></aside>'

/** Where the band stands in the frame of a page; without training it is a comment and nothing more. */
export const BAND_PLACE = '<!--gieo-band-->'

/** What a page says while the training place is being laid out: half a minute, once. */
export const PREPARING = `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta http-equiv="refresh" content="3" />
<title>Luyện tập · Gieo</title>
</head>
<body style="max-width: 34rem; margin: 3rem auto; padding: 0 1rem; font: 1rem/1.6 system-ui, sans-serif">
<h1>Đang dọn chỗ luyện tập</h1>
<p>Lần đầu mất chừng nửa phút. Trang này tự mở khi xong.</p>
<p lang="en">Laying out the training place. The first time takes about half a minute; this page opens by itself.</p>
</body>
</html>
`
