using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Domain.Errors;

namespace Quire.Domain.Tests.Datasets;

public sealed class LicenseChoiceTests
{
    private static readonly License Cc0 = new()
    {
        Id = 1,
        Name = "CC0 1.0",
        Uri = "https://example.org/cc0",
        RightsIdentifier = "CC0-1.0",
    };
    private static readonly License CcBy = new()
    {
        Id = 2,
        Name = "CC BY 4.0",
        Uri = "https://example.org/by",
    };
    private static readonly TermsOfUse Custom = new()
    {
        TermsText = "Ask me.",
        Conditions = "Be kind.",
        TermsOfAccess = "Write.",
        FileAccessRequest = true,
    };

    private static string Refusal(LicenseChoice choice, TermsOfUse terms) =>
        Assert.IsType<RepositoryError.BadRequest>(Assert.Throws<RepositoryException>(() => choice.Settle(terms)).Error).Code.Text;

    [Fact]
    public void Beside_a_licence_custom_terms_are_refused_and_not_lost()
    {
        var choice = new LicenseChoice([Cc0, CcBy], null);
        Assert.Equal("dataset.terms.beside-license", Refusal(choice, Custom with { LicenseId = 2 }));
        Assert.Equal("dataset.terms.beside-license", Refusal(choice, new() { LicenseId = 1, TermsText = "CC BY 4.0" }));
        Assert.Equal(
            "dataset.terms.beside-license",
            Refusal(
                choice,
                new()
                {
                    LicenseId = 1,
                    TermsText = "CC0 Waiver",
                    Disclaimer = "None.",
                }
            )
        );
    }

    [Theory]
    [InlineData("CC0 Waiver")]
    [InlineData("cc0 1.0")]
    [InlineData("https://example.org/cc0")]
    [InlineData(" ")]
    public void Terms_that_only_name_the_licence_say_nothing_else(string text) =>
        Assert.Equal(
            new()
            {
                LicenseId = 1,
                TermsOfAccess = "Write.",
                FileAccessRequest = true,
            },
            new LicenseChoice([Cc0, CcBy], null).Settle(
                new()
                {
                    LicenseId = 1,
                    TermsText = text,
                    TermsOfAccess = "Write.",
                    FileAccessRequest = true,
                }
            )
        );

    [Fact]
    public void Custom_terms_stay_where_they_are_allowed() =>
        Assert.Equal(Custom, new LicenseChoice([Cc0, CcBy], null).Settle(Custom));

    [Fact]
    public void Where_they_are_not_they_are_refused_and_who_gives_none_gets_the_default_licence()
    {
        var choice = new LicenseChoice([Cc0, CcBy], Cc0);
        Assert.Equal("dataset.terms.not-allowed", Refusal(choice, Custom));
        Assert.Equal(
            new()
            {
                LicenseId = 1,
                TermsOfAccess = "Write.",
                FileAccessRequest = true,
            },
            choice.Settle(new() { TermsOfAccess = "Write.", FileAccessRequest = true })
        );
    }

    [Fact]
    public void A_licence_the_installation_does_not_have_is_refused() =>
        Assert.IsType<RepositoryError.BadRequest>(
            Assert.Throws<RepositoryException>(() => new LicenseChoice([Cc0], null).Settle(new() { LicenseId = 2 })).Error
        );

    [Theory]
    [MemberData(nameof(EveryText))]
    public void A_text_nobody_can_have_written_is_refused(string name)
    {
        var terms = new TermsOfUse();
        typeof(TermsOfUse).GetProperty(name)!.SetValue(terms, new string('x', 1_000_001));
        Assert.EndsWith(
            " must be at most 1000000 characters.",
            Assert.Throws<RepositoryException>(() => new LicenseChoice([], null).Settle(terms)).Message,
            StringComparison.Ordinal
        );
    }

    public static TheoryData<string> EveryText =>
        [.. typeof(TermsOfUse).GetProperties().Where(p => p.PropertyType == typeof(string)).Select(p => p.Name)];
}
