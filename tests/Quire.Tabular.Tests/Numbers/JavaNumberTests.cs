using System.Globalization;
using System.Text;
using CsCheck;
using Quire.Tabular.Numbers;

namespace Quire.Tabular.Tests.Numbers;

public sealed class JavaNumberTests
{
    [Theory]
    [InlineData(5, "5.0")]
    [InlineData(0, "0.0")]
    [InlineData(-0.0, "-0.0")]
    [InlineData(0.001, "0.001")]
    [InlineData(0.0001, "1.0E-4")]
    [InlineData(-123.456, "-123.456")]
    [InlineData(9999999, "9999999.0")]
    [InlineData(1e7, "1.0E7")]
    [InlineData(1.25e10, "1.25E10")]
    [InlineData(1.1111111111111111E21, "1.1111111111111111E21")]
    [InlineData(5e-324, "4.9E-324")]
    [InlineData(1e23, "1.0E23")]
    public void Numbers_are_written_as_java_does(double number, string text) => Assert.Equal(text, Written(number));

    [Theory]
    [InlineData(2.73f, "2.73")]
    [InlineData(0.1f, "0.1")]
    [InlineData(16777216f, "1.6777216E7")]
    public void Numbers_of_single_precision_have_their_own_digits(float number, string text)
    {
        Span<byte> to = stackalloc byte[JavaNumber.MaxLength];
        Assert.Equal(text, Encoding.ASCII.GetString(to[..JavaNumber.Write(number, to)]));
    }

    [Fact]
    public void What_is_written_is_read_back() =>
        Gen
            .Double.Where(double.IsFinite)
            .Sample(d => JavaNumber.TryRead(Encoding.ASCII.GetBytes(Written(d)), out var read) && read.Equals(d));

    [Theory]
    [InlineData("0x1.8p1", 3)]
    [InlineData("-0x10p-4", -1)]
    [InlineData("0x1p3d", 8)]
    [InlineData("0x.00001p1040", 1.1235582092889474E307)]
    [InlineData("0x100000p-1090", 8e-323)]
    [InlineData("0x0.1p-2147483648", 0)]
    [InlineData("0x1p99999999999", double.PositiveInfinity)]
    [InlineData("-0x1p+99999999999999999999", double.NegativeInfinity)]
    [InlineData("0x0p99999999999", 0)]
    [InlineData("\t 1.5 ", 1.5)]
    [InlineData("+.5e1f", 5)]
    [InlineData("-Infinity", double.NegativeInfinity)]
    public void What_java_reads_is_read(string text, double number)
    {
        Assert.True(JavaNumber.TryRead(Encoding.ASCII.GetBytes(text), out var read));
        Assert.Equal(number, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("+")]
    [InlineData(".")]
    [InlineData("1e")]
    [InlineData("d")]
    [InlineData("+-1")]
    [InlineData("0x")]
    [InlineData("0x1")]
    [InlineData("0xp1")]
    [InlineData("0x1p")]
    [InlineData("0x1p+")]
    [InlineData("0x1p3\0d")]
    [InlineData("1 2")]
    [InlineData("∞")]
    [InlineData("inf")]
    public void What_java_does_not_read_is_no_number(string text) =>
        Assert.False(JavaNumber.TryRead(Encoding.UTF8.GetBytes(text), out _));

    private static string Written(double number)
    {
        Span<byte> to = stackalloc byte[JavaNumber.MaxLength];
        return Encoding.ASCII.GetString(to[..JavaNumber.Write(number, to)]);
    }
}
