using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Quire.Domain.Metadata;
using Quire.Domain.Publishing.Workflows;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Data.Publishing;
using Quire.Repository.Datasets;
using Quire.Repository.Installation;

namespace Quire.Repository.Publishing.Workflows;

/// <summary>What steps may say of a dataset, by the names texts of steps use.</summary>
internal sealed class WorkflowValues(RepositoryDb db, InstallationName name, IOptions<InstallationOptions> options)
{
    public async Task<IReadOnlyDictionary<string, string>> OfAsync(WorkflowInvocationRecord invocation, CancellationToken ct)
    {
        var version = await db
            .Versions.AsNoTracking()
            .Include(v => v.Dataset)
                .ThenInclude(d => d.Object)
            .NewestOf(invocation.DatasetId)
            .FirstAsync(ct);
        var pid = version.Dataset.Object.PersistentId!;
        var citation = VersionCitation.Of(
            version,
            MetadataDocumentCodec.Parse(version.Metadata),
            pid.Url(options.Value.SiteUrl),
            await name.GetAsync(ct)
        );
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["invocationId"] = invocation.Id,
            ["dataset.id"] = Text(invocation.DatasetId),
            ["dataset.identifier"] = pid.Identifier,
            ["dataset.globalId"] = pid.ToString(),
            ["dataset.displayName"] = version.Title,
            ["dataset.citation"] = citation.ToString(),
            ["majorVersion"] = Text(invocation.Major),
            ["minorVersion"] = Text(invocation.Minor),
            ["releaseStatus"] = invocation.Trigger == WorkflowTriggers.PostPublish ? "done" : "in-progress",
        };
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
