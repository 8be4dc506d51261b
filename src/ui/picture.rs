//! Parts of the window as pictures: what the window has drawn, cut out and written as PNG. There is no other renderer.

use crate::error::{Error, ErrorKind, Result};
use egui::{ColorImage, Context, Rect};
use image::codecs::png::PngEncoder;
use image::{ExtendedColorType, ImageEncoder as _};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

const DOING: &str = "drawing a picture";

/// The window as it was drawn, and which part of it is wanted.
struct Taken {
    image: Arc<ColorImage>,
    /// In logical pixels.
    part: Rect,
    pixels_per_point: f32,
}

/// Asks for pictures of the window and hands them over.
pub(super) struct Pictures {
    sender: SyncSender<Taken>,
    receiver: Receiver<Taken>,
}

impl Default for Pictures {
    fn default() -> Self {
        let (sender, receiver) = sync_channel(2);
        Self { sender, receiver }
    }
}

impl Pictures {
    /// Asks for this part of the window, in logical pixels, as the next frame draws it.
    pub(super) fn take(&self, ctx: &Context, part: Rect) {
        let (sender, wake, pixels_per_point) = (self.sender.clone(), ctx.clone(), ctx.pixels_per_point());
        ctx.request_screenshot(move |image| {
            // The window may have been closed meanwhile: then nobody waits for it.
            if sender.try_send(Taken { image, part, pixels_per_point }).is_ok() {
                wake.request_repaint();
            }
        });
    }

    /// The pictures that have come since the last call, as PNG.
    pub(super) fn results(&self) -> Vec<Result<Vec<u8>>> {
        let cut = |taken: Taken| cut(&taken.image, taken.part * taken.pixels_per_point);
        self.receiver.try_iter().map(|taken| png(&cut(taken)?)).collect()
    }
}

/// A part of a picture, in its pixels; what lies outside of the picture is left out.
fn cut(image: &ColorImage, part: Rect) -> Result<ColorImage> {
    let within = |at: f32, end: usize| (at.max(0.0).round() as usize).min(end);
    let [width, height] = image.size;
    let (left, right) = (within(part.left(), width), within(part.right(), width));
    let (top, bottom) = (within(part.top(), height), within(part.bottom(), height));
    if left >= right || top >= bottom {
        return Err(Error::new(ErrorKind::Internal, DOING).with_detail("part"));
    }
    Ok(image.region_by_pixels([left, top], [right - left, bottom - top]))
}

/// A picture as PNG.
fn png(image: &ColorImage) -> Result<Vec<u8>> {
    let [width, height] = image.size;
    let bytes: Vec<u8> = image.pixels.iter().flat_map(egui::Color32::to_srgba_unmultiplied).collect();
    let mut png = Vec::new();
    PngEncoder::new(&mut png)
        .write_image(&bytes, width as u32, height as u32, ExtendedColorType::Rgba8)
        .map_err(|_failed| Error::new(ErrorKind::Internal, DOING).with_detail("png"))?;
    Ok(png)
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::pos2;

    /// Pixels whose red and green tell where they stand.
    fn window(width: usize, height: usize) -> ColorImage {
        let pixel = |at: usize| [(at % width) as u8, (at / width) as u8, 7];
        let bytes: Vec<u8> = (0..width * height).flat_map(pixel).collect();
        ColorImage::from_rgb([width, height], &bytes)
    }

    #[test]
    fn the_part_that_is_wanted_is_cut_out_and_can_be_read_back() {
        let part = Rect::from_min_max(pos2(5.0, 2.0), pos2(9.0, 4.0));
        let found = cut(&window(40, 20), part * 2.0).unwrap();
        assert_eq!(found.size, [8, 4]);
        let read = image::load_from_memory_with_format(&png(&found).unwrap(), image::ImageFormat::Png);
        let read = read.unwrap().to_rgba8();
        assert_eq!(read.dimensions(), (8, 4));
        assert_eq!(read.get_pixel(0, 0).0, [10, 4, 7, 255]);
        assert_eq!(read.get_pixel(7, 3).0, [17, 7, 7, 255]);
    }

    #[test]
    fn what_lies_outside_of_the_window_is_left_out() {
        let over = Rect::from_min_max(pos2(-3.0, 15.0), pos2(4.0, 90.0));
        assert_eq!(cut(&window(40, 20), over).unwrap().size, [4, 5]);
        let outside = Rect::from_min_max(pos2(50.0, 0.0), pos2(60.0, 10.0));
        assert!(cut(&window(40, 20), outside).is_err());
    }
}
