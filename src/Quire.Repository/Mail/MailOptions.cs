namespace Quire.Repository.Mail;

/// <summary>How mail leaves the installation. Section <c>Mail</c>.</summary>
public sealed class MailOptions
{
    public const string Section = "Mail";

    /// <summary>
    /// Address mail comes from, and what nobody else is written to for goes to. Default <c>noreply@localhost</c>.
    /// </summary>
    public string From { get; set; } = "noreply@localhost";

    /// <summary>Mail server. Default: none; mail is written into the folder <c>mail</c> of the data folder then.</summary>
    public string? Host { get; set; }

    /// <summary>Its port. Default 587.</summary>
    public int Port { get; set; } = 587;

    /// <summary><c>StartTls</c> (default), <c>Tls</c> from the first byte on, or <c>None</c>.</summary>
    public string Security { get; set; } = "StartTls";

    /// <summary>
    /// Whether people are mailed what they are told of. Default: where there is a mail server; a folder nobody reads it in.
    /// </summary>
    public bool? Notifications { get; set; }

    /// <summary>
    /// File of PEM certificates: those that signed the mail server's, or its own, believed beside those of the machine. Default:
    /// none.
    /// </summary>
    public string? CertificateFile { get; set; }

    /// <summary>Name to sign in with; none: nobody signs in.</summary>
    public string? User { get; set; }

    /// <summary>Password to sign in with.</summary>
    public string? Password { get; set; }
}
