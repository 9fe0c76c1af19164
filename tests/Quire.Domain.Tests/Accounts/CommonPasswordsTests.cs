using Quire.Domain.Accounts;

namespace Quire.Domain.Tests.Accounts;

public sealed class CommonPasswordsTests
{
    [Theory]
    [InlineData("password")]
    [InlineData("Password1!")]
    [InlineData("P@ssw0rd123")]
    [InlineData("PASSWORD")]
    [InlineData("12345678")]
    [InlineData("87654321")]
    [InlineData("qwertyuiop")]
    [InlineData("qwerty123456")]
    [InlineData("1qaz2wsx")]
    [InlineData("aaaaaaaa")]
    [InlineData("abcabcabc")]
    [InlineData("12121212")]
    [InlineData("iloveyou2")]
    [InlineData("!dataverse2026")]
    [InlineData("football99")]
    [InlineData("letmein!")]
    [InlineData("administrator")]
    [InlineData("lkjh0987")]
    [InlineData("kqkq")]
    public void What_everybody_tries_first_is_known(string password) => Assert.True(CommonPasswords.Has(password));

    [Theory]
    [InlineData("tide-mill")]
    [InlineData("abcu7q9m")]
    [InlineData("u7q9mabc")]
    [InlineData("")]
    [InlineData("xq")]
    [InlineData("correct horse battery staple")]
    [InlineData("bart-is-great-7")]
    [InlineData("passwords of mine")]
    [InlineData("x7Kq9wPz")]
    [InlineData("secret-u1x4fa2b9")]
    [InlineData("漢字漢字かなかな")]
    public void What_somebody_thought_of_is_not(string password) => Assert.False(CommonPasswords.Has(password));
}
