using Microsoft.EntityFrameworkCore;
using Quire.Domain.Identifiers;
using Quire.Repository.Administration;
using Quire.Repository.Data;
using Quire.Repository.Identifiers.Generators;

namespace Quire.Repository.Identifiers;

/// <summary>
/// Identifiers of datasets not yet public that nobody is there to make public: their provider is configured no longer, or never
/// was. Publishing them would tell nobody of them.
/// </summary>
public sealed class UnservedIdentifiers(RepositoryDb db, ConfiguredProviders configured, Settings settings)
{
    private const int Most = 1000;

    /// <summary>How many datasets there are of each prefix, such as <c>doi:10.5072</c>, in the order of the prefixes.</summary>
    public async Task<IReadOnlyList<(string Prefix, int Datasets)>> FindAsync(CancellationToken ct)
    {
        var style = await IdentifierStyle.ReadAsync(settings, ct);
        var prefixes = await db
            .Objects.AsNoTracking()
            .Where(o => o.Kind == ObjectKind.Dataset && o.PublishedAt == null && o.PersistentKey != null)
            .GroupBy(o => new { o.Protocol, o.Authority })
            .Select(g => new
            {
                g.Key.Protocol,
                g.Key.Authority,
                Datasets = g.Count(),
            })
            .OrderBy(g => g.Protocol)
            .ThenBy(g => g.Authority)
            .Take(Most)
            .ToListAsync(ct);
        return
        [
            .. prefixes
                .Select(p => (Pid: new PersistentId(p.Protocol!, p.Authority!, "X"), p.Datasets))
                .Where(p => !style.IsAuthorityOf(p.Pid) && !configured.Know(p.Pid))
                .Select(p => ($"{p.Pid.Protocol}:{p.Pid.Authority}", p.Datasets)),
        ];
    }

    /// <summary>The generators chosen for collections and datasets that are configured no longer, by name.</summary>
    public async Task<IReadOnlyList<string>> GeneratorsGoneAsync(IdentifierGenerators generators, CancellationToken ct)
    {
        var chosen = await db.IdentifierGenerators.Select(g => g.Name).Distinct().OrderBy(n => n).Take(Most).ToListAsync(ct);
        var gone = new List<string>();
        foreach (var name in chosen)
        {
            if (await generators.FindAsync(name, ct) is null)
            {
                gone.Add(name);
            }
        }

        return gone;
    }
}
