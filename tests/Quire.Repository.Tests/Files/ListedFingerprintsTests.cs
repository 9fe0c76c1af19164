using CsCheck;
using Quire.Repository.Files.Tables;
using Quire.Tabular.Fingerprints;

namespace Quire.Repository.Tests.Files;

public sealed class ListedFingerprintsTests
{
    private static readonly string[] Some =
    [
        "UNF:6:AAAAAAAAAAAAAAAAAAAAAA==",
        "UNF:6:AQAAAAAAAAAAAAAAAAAAAA==",
        "UNF:6:AgAAAAAAAAAAAAAAAAAAAA==",
        "UNF:5:AwAAAAAAAAAAAAAAAAAAAA==",
    ];

    private static readonly Gen<(int First, int? End, string Unf)[]> Tables = Gen.Select(
        Gen.Int[1, 20],
        Gen.Int[0, 10],
        Gen.Int[0, Some.Length - 1],
        (first, length, which) => (first, length == 0 ? (int?)null : first + length, Some[which])
    ).Array[0, 12];

    [Fact]
    public void Are_those_of_the_tables_each_version_lists() =>
        Tables.Sample(tables =>
        {
            var fingerprints = new ListedFingerprints(tables);
            for (var version = 1; version <= 32; version++)
            {
                var listed = tables.Where(t => t.First <= version && !(t.End <= version)).Select(t => Unf.Parse(t.Unf));
                Assert.Equal(Unf.Combine([.. listed])?.ToString(), fingerprints.Of(version));
            }
        });
}
