using Quire.Domain.Accounts;

namespace Quire.Domain.Tests.Accounts;

public sealed class PasswordPolicyTests
{
    private static int ProblemsOf(PasswordPolicy policy, string password) =>
        policy.Problems(password, ["noor", "noor@example.edu"]).Count();

    private static Dictionary<CharacterKind, int> Kinds(params (string Name, int Count)[] kinds) =>
        kinds.ToDictionary(k => CharacterKind.All.Single(c => c.Name == k.Name), k => k.Count);

    [Theory]
    [InlineData("a", 1)]
    [InlineData("1234567", 1)]
    [InlineData("tide-mill", 0)]
    [InlineData("öäüßéñ漢字", 0)]
    [InlineData("NOOR@example.edu", 1)]
    public void Without_settings_it_has_eight_characters_and_is_not_the_owners_name(string password, int problems) =>
        Assert.Equal(problems, ProblemsOf(new(), password));

    [Fact]
    public void Settings_ask_for_more()
    {
        var policy = new PasswordPolicy
        {
            MaxLength = 12,
            ConsecutiveDigits = 3,
            NumberOfKinds = 2,
            Kinds = Kinds(("UpperCase", 1), ("Digit", 2), ("Special", 1)),
            GoodLength = 0,
        };
        Assert.Equal(0, ProblemsOf(policy, "Tidemill-x"));
        Assert.Equal(1, ProblemsOf(policy, "Tidemill-much-too-long"));
        Assert.Equal(1, ProblemsOf(policy, "Tide-1234-x"));
        Assert.Equal(1, ProblemsOf(policy, "tide-millers"));
        Assert.Equal(0, ProblemsOf(policy with { NumberOfKinds = 1 }, "tide-millers"));
        Assert.Equal(1, ProblemsOf(policy with { NumberOfKinds = null }, "Tidemill-x1"));
    }

    [Fact]
    public void A_long_one_need_not_have_of_every_kind()
    {
        var policy = new PasswordPolicy { Kinds = Kinds(("UpperCase", 1), ("Special", 1)), ConsecutiveDigits = 0 };
        Assert.Equal(2, ProblemsOf(policy, "tides1at1mill"));
        Assert.Equal(0, ProblemsOf(policy, "tides 1 at the old mill"));
        Assert.Equal(2, ProblemsOf(policy with { GoodLength = 0 }, "tides 1 at the old mill"));
    }

    [Theory]
    [InlineData("-", "Special")]
    [InlineData("😀", "Special")]
    [InlineData("a", "LowerCase Alphabetical")]
    [InlineData("Ä", "UpperCase Alphabetical")]
    [InlineData("漢", "Alphabetical")]
    [InlineData("7", "Digit")]
    [InlineData("\t", "Whitespace")]
    [InlineData("\u0001", "")]
    public void A_character_is_of_its_kinds(string character, string kinds) =>
        Assert.Equal(
            kinds,
            string.Join(' ', CharacterKind.All.Where(k => k.Has(character.EnumerateRunes().Single())).Select(k => k.Name))
        );
}
