using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Quire.Domain.Texts;
using Quire.Domain.Texts.Unicode;

namespace Quire.Domain.Tests.Texts;

public sealed class UnicodeTextTests
{
    // From the part of Unicode's own test that has orders of marks and syllables.
    [Theory]
    [InlineData("1E0A 0323", "1E0C 0307")]
    [InlineData("0044 0307 0323", "1E0C 0307")]
    [InlineData("0044 031B 0307 0323", "1E0C 031B 0307")]
    [InlineData("1E14 0304", "1E14 0304")]
    [InlineData("0045 0300 0304", "00C8 0304")]
    [InlineData("05B8 05B9 05B1 0591 05C3 05B0 05AC 059F", "05B1 05B8 05B9 0591 05C3 05B0 05AC 059F")]
    [InlineData("0592 05B7 05BC 05A5 05B0 05C0 05C4 05AD", "05B0 05B7 05BC 05A5 0592 05C0 05AD 05C4")]
    [InlineData("1100 AC00 11A8 11A8", "1100 AC01 11A8")]
    [InlineData("0061 0315 0300 05AE 0062", "00E0 05AE 0315 0062")]
    [InlineData("212B", "00C5")]
    [InlineData("FB01", "FB01")]
    public void One_spelling_is_made_of_many(string text, string composed) =>
        Assert.Equal(composed, Codes(UnicodeText.Composed(Text(text))));

    // The digests are those of the forms in Unicode's own test, NormalizationTest-15.0.0.txt.
    [Fact]
    public void Every_character_has_the_forms_Unicode_gives_it()
    {
        Assert.Equal("9CC65524A9D8082BF10840C616CD199BD2AC12EE49A3381BD6FB7957711F342B", Digest(NormalForm.Composed));
        Assert.Equal("6637094AD6B159F3AEB49D443262C4C11C021AD7D59EE549881E520F5B4FA1DA", Digest(NormalForm.Compatible));
    }

    [Theory]
    [InlineData("Straße", "STRASSE")]
    [InlineData("ΛΌΓΟΣ", "λόγος")]
    [InlineData("ﬁnance", "FINANCE")]
    [InlineData("Ｑｕｉｒｅ", "quire")]
    [InlineData("𐐀", "𐐨")]
    [InlineData("co\u00ADop", "coop")]
    [InlineData("e\u0301tude", "ÉTUDE")]
    public void Names_are_the_same_in_any_case_and_width(string one, string other) =>
        Assert.Equal(UnicodeText.Caseless(one), UnicodeText.Caseless(other));

    [Theory]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("ᾼδης", "αδησ")]
    [InlineData("йод", "иод")]
    [InlineData("أحمد", "احمد")]
    [InlineData("مُحَمَّد", "محمد")]
    [InlineData("كـتاب", "كتاب")]
    [InlineData("שָׁלוֹם", "שלום")]
    [InlineData("Nguyễn", "nguyen")]
    [InlineData("x\u200D\u0301", "x")]
    public void Words_are_the_same_without_their_accents(string one, string other) =>
        Assert.Equal(other, UnicodeText.Unaccented(one));

    [Theory]
    [InlineData("が", "か")]
    [InlineData("हिन्दी", "हनद")]
    [InlineData("น้ำ", "นา")]
    [InlineData("é", "e")]
    public void Signs_without_which_another_word_is_meant_stay(string one, string other)
    {
        Assert.NotEqual(UnicodeText.Caseless(one), UnicodeText.Caseless(other));
        if (one != "é")
        {
            Assert.NotEqual(UnicodeText.Unaccented(one), UnicodeText.Unaccented(other));
        }
    }

    [Fact]
    public void Where_a_character_comes_from_is_known()
    {
        var text = UnaccentedText.Of("a ﬃ e\u0301x");

        Assert.Equal("a ffi ex", text.Text);
        Assert.Equal((2, 3), (text.StartOf(2), text.EndOf(5)));
        Assert.Equal((4, 6), (text.StartOf(6), text.EndOf(7)));
        Assert.Equal((6, 7), (text.StartOf(7), text.EndOf(8)));
    }

    [Theory]
    [InlineData("\uD800")]
    [InlineData("a\uDC00\u0301")]
    [InlineData("\u0301")]
    [InlineData("")]
    public void What_is_no_character_or_stands_alone_is_kept_or_left_out_but_does_no_harm(string text)
    {
        Assert.Equal(text, UnicodeText.Composed(text));
        Assert.Equal(text.Replace("\u0301", "", StringComparison.Ordinal), UnicodeText.Unaccented(text));
    }

    [Fact]
    public void Marks_without_end_are_ordered_like_a_few()
    {
        // Above, below and above again; those of one place keep their order.
        var text = "q" + string.Concat(Enumerable.Repeat("\u0301\u0323\u0300", 100_000));

        Assert.Equal(
            "q" + new string('\u0323', 100_000) + string.Concat(Enumerable.Repeat("\u0301\u0300", 100_000)),
            UnicodeText.Composed(text)
        );
    }

    private static string Digest(NormalForm form)
    {
        var all = new StringBuilder();
        for (var code = 0; code <= 0x10FFFF; code++)
        {
            if (Rune.IsValid(code))
            {
                all.Append(form.Of(char.ConvertFromUtf32(code))).Append('\n');
            }
        }

        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(all.ToString())));
    }

    private static string Text(string codes) =>
        string.Concat(
            codes
                .Split(' ')
                .Select(c => char.ConvertFromUtf32(int.Parse(c, NumberStyles.HexNumber, CultureInfo.InvariantCulture)))
        );

    private static string Codes(string text) =>
        string.Join(' ', text.EnumerateRunes().Select(r => r.Value.ToString("X4", CultureInfo.InvariantCulture)));
}
