using Quire.Web.Depositing.Forms;

namespace Quire.Web.Depositing;

/// <summary>
/// Rows that are added and taken away with a button of the form, which then is shown again and not saved; as it is when a browser
/// brings back what it kept of it.
/// </summary>
internal static class RowChange
{
    /// <summary>Whether one was asked for, which is done then.</summary>
    public static bool Apply(IReadOnlyDictionary<string, string> sent, FormValues values)
    {
        if (sent.ContainsKey("again"))
        {
            return true;
        }

        if (sent.TryGetValue("add", out var added))
        {
            if (FormPlace.Parse(added) is { } place)
            {
                values.Add(place);
            }

            return true;
        }

        if (!sent.TryGetValue("remove", out var removed))
        {
            return false;
        }

        if (FormPlace.Parse(removed) is { } gone)
        {
            values.Remove(gone);
        }

        return true;
    }
}
