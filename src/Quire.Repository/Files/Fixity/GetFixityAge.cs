using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Quire.Repository.Data;
using Quire.Repository.Data.Files;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Fixity;

/// <summary>Tells when the stored bytes that were compared longest ago were compared.</summary>
[Open("A moment tells nothing of what is stored, and whoever trusts an archive may know how it looks after it.")]
public sealed record GetFixityAge : IQuery<FixityAge>;

/// <summary>How old comparisons are.</summary>
/// <param name="Oldest">When the bytes that were compared longest ago were compared, in UTC; null where there are none.</param>
/// <param name="Period">Each is compared within; zero for nothing is compared again.</param>
public sealed record FixityAge(DateTime? Oldest, TimeSpan Period)
{
    /// <summary>When what was compared longest ago was compared: files, and what lies beside them.</summary>
    internal static async Task<DateTime?> OldestAsync(RepositoryDb db, CancellationToken ct)
    {
        var file = await db.Files.Where(f => f.ContentCheck == ContentCheck.Passed).MinAsync(f => (DateTime?)f.ComparedAt, ct);
        var beside = await db.AuxiliaryFiles.MinAsync(
            a => (DateTime?)(a.ComparedAt < a.CreatedAt ? a.CreatedAt : a.ComparedAt),
            ct
        );
        return file is null || beside < file ? beside : file;
    }
}

internal sealed class GetFixityAgeHandler(RepositoryDb db, IOptions<FixityOptions> options) : IHandle<GetFixityAge, FixityAge>
{
    public async Task<FixityAge> HandleAsync(GetFixityAge operation, OperationContext context, CancellationToken ct) =>
        new(await FixityAge.OldestAsync(db, ct), options.Value.Period);
}
