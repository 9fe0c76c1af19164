using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Quire.Domain.Identifiers;
using Quire.Repository.Data;
using Quire.Repository.Identifiers.Generators;

namespace Quire.Repository.Identifiers;

/// <summary>Makes identifiers nobody here has. The unique index on them has the last word.</summary>
public sealed class IdentifierMinter(RepositoryDb db)
{
    private const int Attempts = 100;

    /// <summary>An identifier for a dataset: the shoulder and six characters, or a number, as its generator says.</summary>
    public async Task<PersistentId> MintAsync(IdentifierGenerator generator, CancellationToken ct)
    {
        var style = generator.Style;
        // Ids of objects only grow, so the newest makes a number nobody had; a racing writer is caught below or by the index.
        var number = style.Sequential ? (await db.Objects.MaxAsync(o => (long?)o.Id, ct) ?? 0) + 1 : 0;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var name = style.Sequential
                ? (number + attempt).ToString(CultureInfo.InvariantCulture)
                : IdentifierStyle.RandomName();
            var pid = style.With(name);
            if (await IsFreeAsync(pid, ct))
            {
                return pid;
            }
        }

        throw IdentifierErrors.NoneFree(style.Authority, style.Shoulder);
    }

    /// <summary>An identifier that a dataset brings with it; refused when somebody here has it.</summary>
    public async Task<PersistentId> TakeAsync(PersistentId pid, CancellationToken ct) =>
        await IsFreeAsync(pid, ct) ? pid : throw IdentifierErrors.Taken(pid.ToString());

    private async Task<bool> IsFreeAsync(PersistentId pid, CancellationToken ct)
    {
        var key = pid.Key;
        return !await db.Objects.AnyAsync(o => o.PersistentKey == key, ct)
            && !await db.Datasets.AnyAsync(d => d.FormerKey == key, ct)
            && !await db.FormerIdentifiers.AnyAsync(f => f.Key == key, ct);
    }
}
