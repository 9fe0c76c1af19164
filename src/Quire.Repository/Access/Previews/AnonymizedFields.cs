using System.Collections.Frozen;
using Quire.Repository.Administration;

namespace Quire.Repository.Access.Previews;

/// <summary>The metadata fields that holders of an anonymized link do not see.</summary>
public sealed class AnonymizedFields(Settings settings)
{
    /// <summary>Their names; null where the installation gives no such links.</summary>
    public async ValueTask<IReadOnlySet<string>?> GetAsync(CancellationToken ct)
    {
        var names = (await settings.GetAsync(SettingNames.AnonymizedFieldTypeNames, ct))?.Split(
            ',',
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );
        return names is { Length: > 0 } ? names.ToFrozenSet(StringComparer.Ordinal) : null;
    }
}
