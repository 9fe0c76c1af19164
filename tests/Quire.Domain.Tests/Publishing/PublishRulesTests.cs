using Quire.Domain.Datasets;
using Quire.Domain.Errors;
using Quire.Domain.Publishing;

namespace Quire.Domain.Tests.Publishing;

public sealed class PublishRulesTests
{
    private static string? Refusal(Action rule) => (Record.Exception(rule) as RepositoryException)?.Error.Code.Text;

    [Theory]
    [InlineData(true, null)]
    [InlineData(false, "publishing.host.unpublished")]
    public void Nothing_is_published_before_the_collection_it_lies_in(bool published, string? code) =>
        Assert.Equal(code, Refusal(() => PublishRules.HostMustBePublished(published, "lab")));

    [Theory]
    [InlineData(VersionState.Draft, null)]
    [InlineData(VersionState.Released, "publishing.draft.none")]
    [InlineData(VersionState.Deaccessioned, "publishing.draft.none")]
    public void Only_a_draft_is_published(VersionState newest, string? code) =>
        Assert.Equal(code, Refusal(() => PublishRules.MustBeDraft(newest, "doi:10.5072/FK2/A")));

    [Theory]
    [InlineData(1L, null, null)]
    [InlineData(1L, "", null)]
    [InlineData(null, "Ask us.", null)]
    [InlineData(null, null, "publishing.terms.missing")]
    [InlineData(null, " \t", "publishing.terms.missing")]
    public void There_is_a_licence_or_a_text_of_terms(long? license, string? terms, string? code) =>
        Assert.Equal(code, Refusal(() => PublishRules.TermsMustBeStated(new() { LicenseId = license, TermsText = terms })));

    [Theory]
    [InlineData(false, false, null, null)]
    [InlineData(true, true, null, null)]
    [InlineData(true, false, "Write to us.", null)]
    [InlineData(true, false, null, "publishing.access.unexplained")]
    [InlineData(true, false, " ", "publishing.access.unexplained")]
    public void Restricted_files_say_how_to_get_them(bool restricted, bool request, string? terms, string? code) =>
        Assert.Equal(
            code,
            Refusal(() =>
                PublishRules.RestrictedFilesMustBeExplained(
                    new() { FileAccessRequest = request, TermsOfAccess = terms },
                    restricted
                )
            )
        );

    [Theory]
    [InlineData(ReleaseKind.Major, false, null)]
    [InlineData(ReleaseKind.Major, true, null)]
    [InlineData(ReleaseKind.Minor, true, null)]
    [InlineData(ReleaseKind.Minor, false, "publishing.release.first-not-major")]
    public void The_first_version_is_a_major_one(ReleaseKind kind, bool before, string? code) =>
        Assert.Equal(code, Refusal(() => PublishRules.FirstMustBeMajor(kind, before)));

    [Theory]
    [InlineData(ReleaseKind.Major, true, true, null)]
    [InlineData(ReleaseKind.Minor, false, false, null)]
    [InlineData(ReleaseKind.Minor, true, false, "publishing.release.files-changed")]
    [InlineData(ReleaseKind.Minor, false, true, "publishing.release.files-changed")]
    public void A_minor_version_keeps_the_files_of_one_that_stands(ReleaseKind kind, bool differ, bool withdrawn, string? code) =>
        Assert.Equal(code, Refusal(() => PublishRules.MinorMustKeepFiles(kind, differ, withdrawn)));

    [Theory]
    [InlineData(null, null, null)]
    [InlineData(null, "b.csv", "publishing.content.pending")]
    [InlineData("a.csv", null, "publishing.content.wrong")]
    [InlineData("a.csv", "b.csv", "publishing.content.wrong")]
    public void No_bytes_are_published_unseen(string? failed, string? pending, string? code) =>
        Assert.Equal(code, Refusal(() => PublishRules.ContentMustBeChecked(failed, pending)));

    [Theory]
    [InlineData(false, 0, null)]
    [InlineData(true, 1, null)]
    [InlineData(true, 0, "publishing.files.missing")]
    public void Where_files_are_demanded_there_is_one(bool demanded, int files, string? code) =>
        Assert.Equal(code, Refusal(() => PublishRules.MustHaveFiles(demanded, files)));
}
