namespace Quire.Testing.Mail;

/// <summary>What a server that has no mail server left in its data folder.</summary>
public static class SentMail
{
    /// <summary>All so far, or what went to an account, whose address is NAME@example.edu.</summary>
    public static IReadOnlyList<string> To(TestServer server, string name = "")
    {
        var folder = Path.Combine(server.Folder, "mail");
        return Directory.Exists(folder)
            ?
            [
                .. Directory
                    .GetFiles(folder, "*.eml")
                    .Select(f => MailText.Of(File.ReadAllText(f)))
                    .Where(m => name.Length == 0 || m.Contains($"To: {name}@", StringComparison.OrdinalIgnoreCase)),
            ]
            : [];
    }

    /// <summary>Waits for one to an account with a text in it, and without another.</summary>
    public static Task<string> WithAsync(TestServer server, string name, string text, string? except = null) =>
        Wait.ForAsync(
            () =>
                Task.FromResult(
                    To(server, name)
                        .FirstOrDefault(m =>
                            m.Contains(text, StringComparison.Ordinal)
                            && (except is null || !m.Contains(except, StringComparison.Ordinal))
                        )
                ),
            $"mail to {name} with '{text}' in it"
        );
}
