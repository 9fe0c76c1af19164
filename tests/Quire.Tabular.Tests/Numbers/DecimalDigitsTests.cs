using System.Globalization;
using System.Text;
using CsCheck;
using Quire.Tabular.Fingerprints;
using Quire.Tabular.Numbers;

namespace Quire.Tabular.Tests.Numbers;

/// <summary>What is known of a number as it is written is what is known of it once it is read.</summary>
public sealed class DecimalDigitsTests
{
    // Digits with a point somewhere, and now and then an exponent.
    private static readonly Gen<string> Texts =
        from sign in Gen.OneOf(Gen.Const(""), Gen.Const("-"), Gen.Const("+"))
        from whole in Gen.String[Gen.Char['0', '9'], 1, 12]
        from part in Gen.String[Gen.Char['0', '9'], 0, 18]
        from exponent in Gen.Frequency((6, Gen.Const("")), (1, Gen.Int[-30, 30].Select(e => $"E{e}")), (1, Gen.Const("e+05")))
        select sign + whole + (part.Length > 0 ? "." + part : "") + exponent;

    private static readonly string[] Rests =
    [
        "5",
        "50",
        "500000000",
        "5000000000000",
        "4999999999999",
        "5000000000001",
        "49999999",
        "99999999999",
    ];

    // Those in the middle between two numbers of seven digits, or next to it.
    private static readonly Gen<string> Ties =
        from first in Gen.Int[1_000_000, 9_999_999]
        from rest in Gen.Int[0, Rests.Length - 1].Select(i => Rests[i])
        from places in Gen.Int[0, 6]
        let digits = first.ToString(CultureInfo.InvariantCulture) + rest
        select digits[..(7 - places)] + "." + digits[(7 - places)..];

    [Fact]
    public void Numbers_are_those_a_parser_reads() =>
        Texts.Sample(
            text =>
                DecimalDigits.TryRead(Bytes(text), out var written)
                && (!written.TryDouble(out var number) || Same(number, double.Parse(text, CultureInfo.InvariantCulture))),
            iter: 200_000
        );

    [Fact]
    public void Fingerprints_need_no_other_number() =>
        Gen.OneOf(Texts, Ties)
            .Sample(text => NormalOf(text) is var normal && (normal == "" || normal == Looked(text)), iter: 400_000);

    [Fact]
    public void Of_numbers_people_write_nearly_all_are_known_as_they_are_written() =>
        Gen.Int[-100_000_000, 100_000_000]
            .Select(n => (n / 1000m).ToString(CultureInfo.InvariantCulture))
            .Sample(text => NormalOf(text) != "");

    [Theory]
    [InlineData("1234563.5", "+1.234564e+6")]
    [InlineData("1.2345635", "+1.234564e+")]
    [InlineData("1.2345645", "+1.234564e+")]
    [InlineData("9999999.5", "+1.e+7")]
    [InlineData("00.000730", "+7.3e-4")]
    [InlineData("-0.00", "-0.e+")]
    [InlineData("0.1234567000000000123", "+1.234567e-1")]
    [InlineData("-300", "-3.e+2")]
    public void Numbers_as_they_are_written_have_a_normal_form(string text, string normal) =>
        Assert.Equal(normal, NormalOf(text));

    [Theory]
    [InlineData("9223372036854775807", 9223372036854775807)]
    [InlineData("-0009", -9L)]
    [InlineData("9223372036854775808", null)]
    [InlineData("10000000000000000000", null)]
    [InlineData("1.0", null)]
    [InlineData("1e3", null)]
    public void Whole_numbers_of_64_bits_are_told(string text, long? whole)
    {
        Assert.True(DecimalDigits.TryRead(Bytes(text), out var written));
        Assert.Equal(whole, written.TryWhole(out var found) ? found : null);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("1e999")]
    [InlineData("+-1")]
    [InlineData("1 ")]
    [InlineData("12d")]
    [InlineData("NaN")]
    public void What_is_written_otherwise_is_left_to_others(string text) =>
        Assert.False(DecimalDigits.TryRead(Bytes(text), out _));

    private static string NormalOf(string text)
    {
        Span<byte> to = stackalloc byte[NormalNumber.MaxLength];
        return DecimalDigits.TryRead(Bytes(text), out var written)
            ? Encoding.ASCII.GetString(to[..NormalNumber.Write(written, written.IsNegative, 7, to)])
            : "";
    }

    private static string Looked(string text)
    {
        Span<byte> to = stackalloc byte[NormalNumber.MaxLength];
        return Encoding.ASCII.GetString(to[..NormalNumber.Write(double.Parse(text, CultureInfo.InvariantCulture), 7, to)]);
    }

    private static bool Same(double one, double other) =>
        BitConverter.DoubleToInt64Bits(one) == BitConverter.DoubleToInt64Bits(other);

    private static byte[] Bytes(string text) => Encoding.ASCII.GetBytes(text);
}
