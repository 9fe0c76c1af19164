using CsCheck;
using Quire.Domain.Metadata.Rules;

namespace Quire.Domain.Tests.Metadata.Rules;

public sealed class ValueRulesTests
{
    [Theory]
    [InlineData("2019-01-31")]
    [InlineData("2019-1-5")]
    [InlineData("2019-12")]
    [InlineData("2019")]
    [InlineData("9999")]
    [InlineData("476")]
    [InlineData("2000-02-29")]
    [InlineData("1500-02-29")]
    [InlineData("44 BC")]
    [InlineData("12000BC")]
    [InlineData("79 AD")]
    [InlineData("[1999?]")]
    [InlineData("[50BC?]")]
    [InlineData("[50 BC?]")]
    [InlineData("[79 AD?]")]
    [InlineData("2010-10-10T12:30:59")]
    [InlineData("2010-10-10T12:30:59.123")]
    [InlineData("2010-10-10T12:30:59Z")]
    [InlineData("2010-10-10 12:30:59")]
    public void Accepts_a_date(string value) => Assert.True(DateRule.IsValid(value));

    [Theory]
    [InlineData("0")]
    [InlineData("20199")]
    [InlineData("2019-13")]
    [InlineData("2019-02-30")]
    [InlineData("1900-02-29")]
    [InlineData("2019-01-00")]
    [InlineData("2019/01/31")]
    [InlineData("31-01-2019")]
    [InlineData("January 2019")]
    [InlineData("-44")]
    [InlineData("BC")]
    [InlineData("20000 AD")]
    [InlineData("2019-01-01 BC")]
    [InlineData("[-1999?]")]
    [InlineData("[1999]")]
    [InlineData("1999?")]
    [InlineData("2010-10-10T24:00:00")]
    [InlineData("2010-02-30T10:00:00")]
    [InlineData("٢٠١٩")]
    public void Refuses_what_is_no_date(string value) => Assert.False(DateRule.IsValid(value));

    [Fact]
    public void Every_day_of_the_calendar_is_a_date() =>
        Gen.DateOnly.Sample(day =>
            DateRule.IsValid(day.ToString("yyyy-MM-dd"))
            && DateRule.IsValid(day.ToString("yyyy-MM"))
            && DateRule.IsValid(day.ToString("yyyy"))
        );

    [Theory]
    [InlineData("http://example.org", true)]
    [InlineData("HTTPS://Example.org/a//b?c=d&e=%20#f", true)]
    [InlineData("ftp://ftp.example.org/x.zip", true)]
    [InlineData("http://127.0.0.1:8080/x", true)]
    [InlineData("https://[::1]/", true)]
    [InlineData("https://bücher.example/ä", true)]
    [InlineData("https://doi.org/10.5072/FK2/ABC(1)", true)]
    [InlineData("example.org", false)]
    [InlineData("http://localhost/x", false)]
    [InlineData("http:///x", false)]
    [InlineData("http://a b.org", false)]
    [InlineData("http://example.org/a b", false)]
    [InlineData("http://example.org/\"onload=\"x", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("mailto:a@example.org", false)]
    [InlineData("http://-bad.example", false)]
    public void Knows_an_address(string value, bool valid) => Assert.Equal(valid, UrlRule.IsValid(value));

    [Theory]
    [InlineData("jane@example.org", true)]
    [InlineData("jane.doe+data@mail.example.org", true)]
    [InlineData("\"jane doe\"@example.org", true)]
    [InlineData("jane@[127.0.0.1]", true)]
    [InlineData("jane", false)]
    [InlineData("jane@localhost", false)]
    [InlineData("@example.org", false)]
    [InlineData(".jane@example.org", false)]
    [InlineData("jane..doe@example.org", false)]
    [InlineData("jane@example.org.", false)]
    [InlineData("jane doe@example.org", false)]
    [InlineData("jané@example.org", false)]
    [InlineData("a@b@example.org", false)]
    [InlineData("a@example.org", true)]
    [InlineData("müller@example.org", false)]
    [InlineData("mueller@exämple.org", false)]
    [InlineData("a@[192.0.2.1]", true)]
    [InlineData("a@[::1]", false)]
    [InlineData("a@[example.org]", false)]
    public void Knows_a_mail_address(string value, bool valid) => Assert.Equal(valid, EmailRule.IsValid(value));

    [Theory]
    [InlineData("1", true)]
    [InlineData("-1.5e-3", true)]
    [InlineData("+.5", true)]
    [InlineData("1.5f", true)]
    [InlineData("NaN", true)]
    [InlineData("1,5", false)]
    [InlineData("f", false)]
    [InlineData("1.5 m", false)]
    public void Knows_a_number(string value, bool valid) => Assert.Equal(valid, FloatRule.IsValid(value));

    [Theory]
    [InlineData("2147483647", true)]
    [InlineData("-2147483648", true)]
    [InlineData("+7", true)]
    [InlineData("2147483648", false)]
    [InlineData("1.0", false)]
    [InlineData("1,000", false)]
    public void Knows_an_integer(string value, bool valid) => Assert.Equal(valid, IntRule.IsValid(value));

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void What_stands_before_the_at_has_64_characters_at_most(int length, bool valid) =>
        Assert.Equal(valid, EmailRule.IsValid(new string('a', length) + "@example.org"));

    [Theory]
    [InlineData(9, true)]
    [InlineData(10, false)]
    public void A_host_has_253_characters_at_most(int length, bool valid)
    {
        var host = string.Concat(Enumerable.Repeat(new string('a', 59) + '.', 4)) + new string('a', length) + ".org";
        Assert.Equal(valid, DomainRule.IsValid(host));
    }

    [Fact]
    public void No_text_makes_a_rule_fail() =>
        Gen.String.Sample(text =>
        {
            _ =
                DateRule.IsValid(text)
                | UrlRule.IsValid(text)
                | EmailRule.IsValid(text)
                | FloatRule.IsValid(text)
                | IntRule.IsValid(text)
                | UrlRule.IsValid("http://" + text)
                | EmailRule.IsValid("a@" + text)
                | BoundingBoxRule.IsValid("westLongitude", text);
        });
}
