using System.Globalization;
using System.Text;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Delimited;

/// <summary>Names of the columns from the first record; each one is there and is unique.</summary>
internal static class ColumnNames
{
    public static string[] Of(DelimitedReader header, List<TableNote> notes)
    {
        var names = new string[header.FieldCount];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = Encoding.UTF8.GetString(header[i]);
        }

        var free = new FreeNames(names);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < names.Length; i++)
        {
            var name = names[i];
            if (string.IsNullOrWhiteSpace(name))
            {
                names[i] = free.Take(string.Create(CultureInfo.InvariantCulture, $"V{i + 1}"));
                notes.Add(TableNote.Unnamed(Number(i), names[i]));
            }
            else if (taken.Contains(name))
            {
                names[i] = free.Take(name);
                notes.Add(TableNote.NameTaken(Number(i), name, names[i]));
            }

            taken.Add(names[i]);
        }

        return names;
    }

    private static string Number(int column) => (column + 1).ToString(CultureInfo.InvariantCulture);
}
