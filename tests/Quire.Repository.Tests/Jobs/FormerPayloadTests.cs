using Quire.Domain.Publishing;
using Quire.Repository.Files.Direct;
using Quire.Repository.Identifiers;
using Quire.Repository.Publishing;
using Quire.Repository.Storage;
using Quire.Repository.Storage.Sweeping;

namespace Quire.Repository.Tests.Jobs;

/// <summary>Jobs that were asked for before this version was installed are done by it.</summary>
public sealed class FormerPayloadTests
{
    [Theory]
    [InlineData("3 14 Major", ReleaseKind.Major)]
    [InlineData("3 14 Minor", ReleaseKind.Minor)]
    public void Accepted_publications_are_read(string stored, ReleaseKind kind) =>
        Assert.Equal(new FinalizePublicationJob(12, 3, 14, kind), FinalizePublicationJob.Declaration.Read(stored, 12));

    [Fact]
    public void Identifiers_to_be_told_of_are_read() =>
        Assert.Equal(
            new SyncIdentifierJob(12, "perma:QUIRE/with space"),
            SyncIdentifierJob.Declaration.Read("12 perma:QUIRE/with space", null)
        );

    [Fact]
    public void Files_to_be_announced_are_read() =>
        Assert.Equal(new AnnounceFilesJob(12), AnnounceFilesJob.Declaration.Read("12", null));

    [Fact]
    public void Files_to_be_taken_over_are_read() =>
        Assert.Equal(new TakeOverContentJob(7), TakeOverContentJob.Declaration.Read("7", 7));

    [Fact]
    public void Bytes_to_be_removed_are_read() =>
        Assert.Equal(
            [new StoredFile("local", "2026/11/a"), new StoredFile("s3", "2026/11/b")],
            DeleteStoredObjectsJob
                .Declaration.Read("""[{"Store":"local","Key":"2026/11/a"},{"Store":"s3","Key":"2026/11/b"}]""", null)
                .Files
        );

    [Fact]
    public void Recurring_work_without_text_is_read() =>
        Assert.Equal(new SweepStoresJob(), SweepStoresJob.Declaration.Read("", null));
}
