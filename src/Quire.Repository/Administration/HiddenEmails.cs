namespace Quire.Repository.Administration;

/// <summary>Whether e-mail addresses are left out of answers and exports.</summary>
public static class HiddenEmails
{
    /// <summary>True where the installation keeps them to itself.</summary>
    /// <param name="settings">The settings in force.</param>
    /// <param name="shown">Somebody who may edit asked to see them all the same.</param>
    /// <param name="ct">Cancels.</param>
    public static async ValueTask<bool> HideEmailsAsync(this Settings settings, bool shown, CancellationToken ct) =>
        !shown && await settings.IsTrueAsync(SettingNames.ExcludeEmailFromExport, ct);
}
