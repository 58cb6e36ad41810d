"""Names of the provinsi, kabupaten and kota, each with the other names that it goes by.

As in the codes of regions (Kepmendagri 300.2.2-2138/2025, before it 100.1.1-6117/2022), read from public lists of
them: 38 provinsi, 416 kabupaten (one administrative), 98 kota (five administrative). A name stands once though
a kabupaten and a kota bear it.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from renja_dsl.values import padat

_NAMES = """
Aceh=Nanggroe Aceh Darussalam, Sumatera Utara, Sumatera Barat, Riau, Jambi, Sumatera Selatan, Bengkulu, Lampung,
Kepulauan Bangka Belitung=Bangka Belitung, Kepulauan Riau, Jawa Barat, Jawa Tengah, Jawa Timur, Banten, Bali,
Daerah Khusus Jakarta=Daerah Khusus Ibukota Jakarta=Daerah Khusus Ibu Kota Jakarta=DKI Jakarta=DKJ Jakarta=Jakarta,
Daerah Istimewa Yogyakarta=DI Yogyakarta=D I Yogyakarta=Yogyakarta=DIY, Nusa Tenggara Barat=NTB,
Nusa Tenggara Timur=NTT, Kalimantan Barat, Kalimantan Tengah, Kalimantan Selatan, Kalimantan Timur, Kalimantan Utara,
Sulawesi Utara, Sulawesi Tengah, Sulawesi Selatan, Sulawesi Tenggara, Gorontalo, Sulawesi Barat, Maluku, Maluku Utara,
Papua, Papua Barat, Papua Selatan, Papua Tengah, Papua Pegunungan, Papua Barat Daya,

Simeulue, Aceh Singkil, Aceh Selatan, Aceh Tenggara, Aceh Timur, Aceh Tengah, Aceh Barat, Aceh Besar, Pidie, Bireuen,
Aceh Utara, Aceh Barat Daya, Gayo Lues, Aceh Tamiang, Nagan Raya, Aceh Jaya, Bener Meriah, Pidie Jaya, Banda Aceh,
Sabang, Langsa, Lhokseumawe, Subulussalam, Nias, Mandailing Natal, Tapanuli Selatan, Tapanuli Tengah, Tapanuli Utara,
Toba=Toba Samosir, Labuhanbatu, Asahan, Simalungun, Dairi, Karo, Deli Serdang, Langkat, Nias Selatan,
Humbang Hasundutan, Pakpak Bharat, Samosir, Serdang Bedagai, Batu Bara, Padang Lawas Utara, Padang Lawas,
Labuhanbatu Selatan, Labuhanbatu Utara, Nias Utara, Nias Barat, Sibolga, Tanjungbalai, Pematangsiantar, Tebing Tinggi,
Medan, Binjai, Padangsidimpuan=Padang Sidempuan, Gunungsitoli, Kepulauan Mentawai, Pesisir Selatan, Solok, Sijunjung,
Tanah Datar, Padang Pariaman, Agam, Lima Puluh Kota=50 Kota, Pasaman, Solok Selatan, Dharmasraya, Pasaman Barat,
Padang, Sawahlunto, Padang Panjang, Bukittinggi, Payakumbuh, Pariaman, Kuantan Singingi, Indragiri Hulu,
Indragiri Hilir, Pelalawan, Siak, Kampar, Rokan Hulu, Bengkalis, Rokan Hilir, Kepulauan Meranti, Pekanbaru, Dumai,
Kerinci, Merangin, Sarolangun, Batang Hari, Muaro Jambi, Tanjung Jabung Timur, Tanjung Jabung Barat, Tebo, Bungo,
Sungai Penuh, Ogan Komering Ulu, Ogan Komering Ilir, Muara Enim, Lahat, Musi Rawas, Musi Banyuasin, Banyuasin,
Ogan Komering Ulu Selatan, Ogan Komering Ulu Timur, Ogan Ilir, Empat Lawang, Penukal Abab Lematang Ilir,
Musi Rawas Utara, Palembang, Prabumulih, Pagar Alam, Lubuklinggau, Bengkulu Selatan, Rejang Lebong, Bengkulu Utara,
Kaur, Seluma, Mukomuko, Lebong, Kepahiang, Bengkulu Tengah, Lampung Barat, Tanggamus, Lampung Selatan, Lampung Timur,
Lampung Tengah, Lampung Utara, Way Kanan, Tulang Bawang, Pesawaran, Pringsewu, Mesuji, Tulang Bawang Barat,
Pesisir Barat, Bandar Lampung, Metro, Bangka, Belitung, Bangka Barat, Bangka Tengah, Bangka Selatan, Belitung Timur,
Pangkalpinang, Karimun, Bintan, Natuna, Lingga, Kepulauan Anambas, Batam, Tanjungpinang, Kepulauan Seribu,
Jakarta Selatan, Jakarta Timur, Jakarta Pusat, Jakarta Barat, Jakarta Utara, Bogor, Sukabumi, Cianjur, Bandung, Garut,
Tasikmalaya, Ciamis, Kuningan, Cirebon, Majalengka, Sumedang, Indramayu, Subang, Purwakarta, Karawang, Bekasi,
Bandung Barat, Pangandaran, Depok, Cimahi, Banjar, Cilacap, Banyumas, Purbalingga, Banjarnegara, Kebumen, Purworejo,
Wonosobo, Magelang, Boyolali, Klaten, Sukoharjo, Wonogiri, Karanganyar, Sragen, Grobogan, Blora, Rembang, Pati, Kudus,
Jepara, Demak, Semarang, Temanggung, Kendal, Batang, Pekalongan, Pemalang, Tegal, Brebes, Surakarta=Solo, Salatiga,
Kulon Progo, Bantul, Gunungkidul, Sleman, Pacitan, Ponorogo, Trenggalek, Tulungagung, Blitar, Kediri, Malang,
Lumajang, Jember, Banyuwangi, Bondowoso, Situbondo, Probolinggo, Pasuruan, Sidoarjo, Mojokerto, Jombang, Nganjuk,
Madiun, Magetan, Ngawi, Bojonegoro, Tuban, Lamongan, Gresik, Bangkalan, Sampang, Pamekasan, Sumenep, Surabaya, Batu,
Pandeglang, Lebak, Tangerang, Serang, Cilegon, Tangerang Selatan, Jembrana, Tabanan, Badung, Gianyar, Klungkung,
Bangli, Karangasem, Buleleng, Denpasar, Lombok Barat, Lombok Tengah, Lombok Timur, Sumbawa, Dompu, Bima,
Sumbawa Barat, Lombok Utara, Mataram, Sumba Barat, Sumba Timur, Kupang, Timor Tengah Selatan, Timor Tengah Utara,
Belu, Alor, Lembata, Flores Timur, Sikka, Ende, Ngada, Manggarai, Rote Ndao, Manggarai Barat, Sumba Tengah,
Sumba Barat Daya, Nagekeo, Manggarai Timur, Sabu Raijua, Malaka, Sambas, Bengkayang, Landak, Mempawah, Sanggau,
Ketapang, Sintang, Kapuas Hulu, Sekadau, Melawi, Kayong Utara, Kubu Raya, Pontianak, Singkawang, Kotawaringin Barat,
Kotawaringin Timur, Kapuas, Barito Selatan, Barito Utara, Sukamara, Lamandau, Seruyan, Katingan, Pulang Pisau,
Gunung Mas, Barito Timur, Murung Raya, Palangka Raya, Tanah Laut, Kotabaru, Barito Kuala, Tapin, Hulu Sungai Selatan,
Hulu Sungai Tengah, Hulu Sungai Utara, Tabalong, Tanah Bumbu, Balangan, Banjarmasin, Banjarbaru, Paser, Kutai Barat,
Kutai Kartanegara, Kutai Timur, Berau, Penajam Paser Utara, Mahakam Ulu=Mahakam Hulu, Balikpapan, Samarinda, Bontang,
Malinau, Bulungan, Tana Tidung, Nunukan, Tarakan, Bolaang Mongondow, Minahasa, Kepulauan Sangihe, Kepulauan Talaud,
Minahasa Selatan, Minahasa Utara, Bolaang Mongondow Utara, Minahasa Tenggara, Bolaang Mongondow Selatan,
Kepulauan Siau Tagulandang Biaro=Siau Tagulandang Biaro=Sitaro, Bolaang Mongondow Timur, Manado, Bitung, Tomohon,
Kotamobagu, Banggai Kepulauan, Banggai, Morowali, Poso, Donggala, Tolitoli, Buol, Parigi Moutong, Tojo Una-Una, Sigi,
Banggai Laut, Morowali Utara, Palu, Kepulauan Selayar, Bulukumba, Bantaeng, Jeneponto, Takalar, Gowa, Sinjai, Maros,
Pangkajene dan Kepulauan=Pangkajene Kepulauan=Pangkep, Barru, Bone, Soppeng, Wajo, Sidenreng Rappang=Sidrap, Pinrang,
Enrekang, Luwu, Tana Toraja, Luwu Utara, Luwu Timur, Toraja Utara, Makassar, Parepare, Palopo, Buton, Muna, Konawe,
Kolaka, Konawe Selatan, Bombana, Wakatobi, Kolaka Utara, Buton Utara, Konawe Utara, Kolaka Timur, Konawe Kepulauan,
Muna Barat, Buton Tengah, Buton Selatan, Kendari, Baubau, Boalemo, Pohuwato, Bone Bolango, Gorontalo Utara, Majene,
Polewali Mandar, Mamasa, Mamuju, Pasangkayu=Mamuju Utara, Mamuju Tengah, Kepulauan Tanimbar=Maluku Tenggara Barat,
Maluku Tenggara, Maluku Tengah, Buru, Kepulauan Aru, Seram Bagian Barat, Seram Bagian Timur, Maluku Barat Daya,
Buru Selatan, Ambon, Tual, Halmahera Barat, Halmahera Tengah, Kepulauan Sula, Halmahera Selatan, Halmahera Utara,
Halmahera Timur, Pulau Morotai, Pulau Taliabu, Ternate, Tidore Kepulauan, Fakfak, Kaimana, Teluk Wondama,
Teluk Bintuni, Manokwari, Sorong Selatan, Sorong, Raja Ampat, Tambrauw, Maybrat, Manokwari Selatan, Pegunungan Arfak,
Merauke, Jayawijaya, Jayapura, Nabire, Kepulauan Yapen, Biak Numfor, Paniai, Puncak Jaya, Mimika, Boven Digoel, Mappi,
Asmat, Yahukimo, Pegunungan Bintang, Tolikara, Sarmi, Keerom, Waropen, Supiori, Mamberamo Raya, Nduga, Lanny Jaya,
Mamberamo Tengah, Yalimo, Puncak, Dogiyai, Intan Jaya, Deiyai
"""
LONGEST = 5
"""words of the longest name"""


@cache
def region_names() -> Mapping[str, str]:
    """Letters of a name -> those of the name that its region goes by first."""
    rows = (entry.split("=") for entry in " ".join(_NAMES.split()).split(","))
    return {padat(name): padat(row[0]) for row in rows for name in row}
