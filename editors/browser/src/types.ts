/** What the pages of `renja_dsl/web/views` are made of. */

export interface Answer<T> {
  nomor: number;
  bahasa: string;
  menunggu: number;
  gangguan: string;
  /** causes of the office that the page is of */
  sebab: number | null;
  hanya_baca?: boolean;
  isi?: T;
  galat?: string;
}

export type Severity = "galat" | "peringatan" | "catatan";
export const SEVERITIES: Severity[] = ["galat", "peringatan", "catatan"];

export interface Span {
  dari: number;
  sampai: number;
}

export interface Place extends Span {
  berkas: string;
  nama: string;
  baris: number;
  kolom: number;
  kode: string;
  simpul: string;
  label: string;
  nilai: string;
  sel: string;
  asal: string;
}

export interface Edit extends Place {
  jadi: string;
}

export interface Fix {
  judul: string;
  aman: boolean;
  suntingan: Edit[];
}

export interface Finding {
  aturan: string;
  judul: string;
  tingkat: Severity;
  berat: number;
  kata_tingkat: string;
  pesan: string;
  dokumen: string;
  tempat: Place;
  banding: { apa: string; nilai: string }[];
  saran: { apa: string; isi: string }[];
  terkait: Place[];
  lagi: number;
  perbaikan: Fix[];
}

export interface Cause extends Finding {
  uang: string;
  kata_uang: string;
  akibat: Finding[];
}

export interface DocumentName {
  berkas: string;
  nama: string;
  sebutan: string;
}

export interface OfficeRow {
  kantor: string;
  nama: string;
  daerah: string;
  folder: string;
  dokumen: DocumentName[];
  galat: number;
  peringatan: number;
  catatan: number;
  temuan: number;
  dipertaruhkan: string;
  kata_dipertaruhkan: string;
  pagu: string | null;
  kata_pagu: string;
}

export interface Unreadable {
  nama: string;
  sebab: string;
}

export interface Region {
  kantor: OfficeRow[];
  tak_terbaca: Unreadable[];
}

export interface Picture {
  svg: string;
  judul: string;
  kata: string;
}

export interface TableName {
  tabel: string;
  berkas: string;
  nama: string;
  dokumen: string;
}

export interface Office extends OfficeRow {
  putusan: string;
  mulai: Cause[];
  program: { kode: string; nama: string; berkas: string; banyak: number }[];
  perbaikan: string[];
  abstain: { sebab: string; banyak: number }[];
  gambar: Picture[];
  tabel: TableName[];
  tak_terbaca: Unreadable[];
  sidik: string;
}

export interface TableHead {
  kunci: string;
  judul: string;
  nomor: string;
  atas: string;
  kanan: boolean;
  teks: boolean;
  /** the same for all rows of a block, and shown in its first */
  sekali: boolean;
}

export interface TableCell {
  teks: string;
  arti: "empty" | "stated" | "computed" | "differs";
  hitung?: string;
  selisih?: string;
  peringkat?: number;
  dari?: [number, number][];
}

export interface TableRow {
  tingkat: number;
  kuat: boolean;
  /** goes on with the row before */
  lagi: boolean;
  baris: number | null;
  sel: TableCell[];
}

export interface Table {
  nama: string;
  judul: string;
  berkas: string;
  kepala: TableHead[];
  baris: TableRow[];
  catatan: string[];
}

export interface Plan extends DocumentName {
  kantor: string;
  dokumen: DocumentName[];
  teks: string;
  sidik: string;
  temuan: Finding[];
}

export interface Typed {
  temuan: Finding[];
  tak_terbaca: string;
}

export interface Saved {
  sidik?: string;
  teks?: string | null;
  galat?: string;
}

export interface Colours {
  kepala: string[];
  simpul: string[];
  medan: string[];
}

export interface Changes {
  pilihan: { semula: string; menjadi: string; sebutan: string }[];
  tabel: Table[];
  kata: string;
}

export interface Download {
  apa: string;
  sebutan: string;
  berkas: string;
  tabel?: string;
  bentuk: string[];
}

export interface Downloads {
  berkas: Download[];
  kurang: string;
}

export interface Tree {
  gambar: Picture | null;
  sebab: string;
}
