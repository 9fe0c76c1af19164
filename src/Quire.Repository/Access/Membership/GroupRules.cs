using Quire.Domain.Texts;

namespace Quire.Repository.Access.Membership;

/// <summary>What every group must be like.</summary>
internal static class GroupRules
{
    /// <summary>Refuses an alias that could not stand in a path or an assignment.</summary>
    public static string MustBeAlias(string? alias)
    {
        if (string.IsNullOrWhiteSpace(alias))
        {
            throw GroupErrors.AliasMissing();
        }

        TextLimits.GroupAlias.MustAllow(alias);
        return alias.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-') ? alias : throw GroupErrors.AliasForbidden();
    }

    /// <summary>Refuses texts that are too long.</summary>
    public static void MustBeShort(string? name, string? description)
    {
        TextLimits.GroupName.MustAllow(name);
        TextLimits.GroupDescription.MustAllow(description);
    }
}
