"""Words that units of plans are made of, and the one that a misspelt word most likely meant.

Only a word that is nearly a known one counts as misspelt: rare units are right far more often
than wrong.
"""

from __future__ import annotations

from difflib import get_close_matches
from functools import lru_cache

from renja_dsl.late import late
from renja_dsl.values.hilang import Kosong

_WORDS = frozenset(
    """
    acara akta alat aplikasi arsip aset asosiasi balita bangunan barang batang bayi beasiswa benih berita
    berkas bibit bidang buah buku bulan bungkus daerah daftar data desa detik didik dokumen dosis dusun ekor
    eksemplar embung fasilitas formasi gedung gudang halaman hari hektar indeks industri informasi inovasi
    instansi institusi jabatan jalan jaringan jembatan jenis kabupaten kali kampung kantor kapal kartu kasus
    kategori kawasan kecamatan kegiatan kelas kelompok keluarga kelurahan kendaraan kepala keputusan kerja
    kesepakatan ketetapan kilometer komoditas komoditi komponen konten koperasi korban kunjungan kursi
    laboratorium lahan lampu laporan layanan lembaga lembar liter lokasi lokus madrasah masjid masyarakat
    materi media menit meter minggu mobil modul museum naskah negeri nilai objek obyek operasi orang
    organisasi ormas paket panti pasar pasien pegawai pekerja pekerjaan pelabuhan pelaku pelanggan pelatihan
    pelayanan pemuda penduduk penelitian pengaduan pengelola pengguna pengunjung penyandang penyuluh perangkat
    peraturan perawatan perda perdasus perguruan periode perkada perkara permohonan permukiman perpustakaan
    persen persetujuan perumahan perusahaan peserta petani peternak pohon poin posyandu prasarana prestasi
    produk produksi profil program provinsi publikasi puskesmas radio rancangan rekomendasi rencana responden
    ruang ruangan rumah sampel sanggar santri sarana satuan sekolah sekretariat semester sertifikat sistem
    siswa situs skor sosialisasi surat survei tahun taman tanaman tangga tatanan tempat tenaga terminal
    tingkat titik triwulan tunjangan umkm unit urusan usaha usulan varietas volume wilayah wirausaha wisata
    wisatawan yayasan
    """.split()  # noqa: SIM905  # a list of words reads better than 200 quoted ones
)
"""words of five letters and more are enough; shorter ones are too near to each other"""
_WORD = late(r"[^\W\d_]+")
_SHORTEST = 5
_CUTOFF = 0.85
_MOST_EDITS = 2
"""letters that a slip of the pen adds, drops, changes or swaps; more make it another word"""


@lru_cache(maxsize=1 << 12)
def _corrected(unit: str) -> str:
    return _WORD.sub(lambda word: _nearest_word(word[0]) or word[0], unit)


@lru_cache(maxsize=1 << 12)
def _nearest_word(word: str) -> str | None:
    folded = word.casefold()
    if len(folded) < _SHORTEST or folded in _WORDS:
        return None
    near = next(iter(get_close_matches(folded, _WORDS, 1, _CUTOFF)), None)
    if near is None or _edits(folded, near) > _MOST_EDITS:
        return None
    if word.isupper():
        return near.upper()
    return near.capitalize() if word[0].isupper() else near


def _edits(a: str, b: str) -> int:
    """Letters added, dropped or changed, or neighbours swapped, to get from one word to the other."""
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, left in enumerate(a, 1):
        above, row = row, [i]
        for j, right in enumerate(b, 1):
            cost = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (left != right))
            if i > 1 and j > 1 and left == b[j - 2] and a[i - 2] == right:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        before = above
    return row[-1]


def respelt_unit(unit: str) -> str:
    """`ejaan_satuan`: the unit without its misspelling; absent when it has none."""
    corrected = _corrected(unit)
    if corrected == unit:
        raise Kosong("kosong", "ejaan_satuan")
    return corrected
