using Quire.Repository.Data.Collections;

namespace Quire.Repository.Collections.Looks;

/// <summary>How pages about something look, as the collections it lies in say.</summary>
/// <param name="Logo">The logo of the nearest collection that has one; null for none.</param>
/// <param name="Colours">The theme of the nearest collection that has colours; null for none.</param>
public sealed record Look(LookLogo? Logo, Theme? Colours)
{
    /// <summary>As every page looks.</summary>
    public static readonly Look Plain = new(null, null);
}
