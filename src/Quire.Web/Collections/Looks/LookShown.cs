namespace Quire.Web.Collections.Looks;

/// <summary>How a page about something in a collection looks.</summary>
/// <param name="Colours">Its colours; null for those every page has.</param>
/// <param name="Logo">Its logo; null for none.</param>
public sealed record LookShown(LookColours? Colours, LogoShown? Logo)
{
    /// <summary>Path of the style sheet with its colours, without slash in front; null for none.</summary>
    public string? Style => Colours?.Path;

    /// <summary>Whether a colour stands behind logo and trail.</summary>
    public bool HasBand => Colours is { HasBand: true };

    /// <summary>Whether anything of it stands above a page.</summary>
    public bool IsSeen => HasBand || Logo is not null;
}
