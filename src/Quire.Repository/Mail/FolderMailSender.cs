using Microsoft.Extensions.Options;
using Quire.Repository.Installation;

namespace Quire.Repository.Mail;

/// <summary>Writes mail into the folder <c>mail</c> of the data folder, for installations without a mail server.</summary>
internal sealed class FolderMailSender(
    IOptions<MailOptions> options,
    IOptions<InstallationOptions> installation,
    TimeProvider time
) : IMailSender
{
    /// <summary>The folder.</summary>
    public static string FolderOf(InstallationOptions options) => Path.GetFullPath(Path.Combine(options.DataFolder, "mail"));

    public async Task SendAsync(MailMessage mail, CancellationToken ct)
    {
        var folder = Directory.CreateDirectory(FolderOf(installation.Value)).FullName;
        var place = Path.Combine(folder, $"{mail.Id}.eml");
        var message = MimeForm.Of(mail, options.Value.From, time.GetUtcNow());
        // Under another name until it is whole.
        await message.WriteToAsync(place + ".part", ct);
        File.Move(place + ".part", place, overwrite: true);
    }
}
