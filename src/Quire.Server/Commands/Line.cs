namespace Quire.Server.Commands;

/// <summary>A line of a list for people and for programs that cut it: fields with tabs between.</summary>
internal static class Line
{
    /// <summary>
    /// Prints one. A character that would begin another field or line, or move the terminal's cursor, is a blank.
    /// </summary>
    public static void Print(params IEnumerable<string> fields) => Console.Out.WriteLine(string.Join('\t', fields.Select(Plain)));

    private static string Plain(string field) =>
        string.Create(
            field.Length,
            field,
            (to, from) =>
            {
                for (var i = 0; i < from.Length; i++)
                {
                    to[i] = char.IsControl(from[i]) ? ' ' : from[i];
                }
            }
        );
}
