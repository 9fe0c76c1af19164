namespace Quire.Web.Collections.Looks;

/// <summary>What pages are written on, as their style sheet says.</summary>
internal static class Paper
{
    /// <summary>Behind the texts of dark pages.</summary>
    public static readonly Colour Dark = new(0x15, 0x18, 0x1b);
}
