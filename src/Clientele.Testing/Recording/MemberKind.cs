using System;
using System.Linq;
using System.Text;

namespace Clientele.Testing.Recording;

/// <summary>The kind of value in a member, as its name suggests.</summary>
internal enum MemberKind
{
    /// <summary>Nothing personal.</summary>
    None,
    Secret,
    Email,
    Phone,
    FirstName,
    LastName,
    FullName,
    UserName,
    Street,
    City,
    PostalCode,
    Birth,
    Identifier,
    Text,
    Picture,
    Network,
    Amount,
    Position,
    Bytes,

    /// <summary>The address of an entity, whose key may be personal.</summary>
    Reference,

    /// <summary>What the test says is to be replaced.</summary>
    Other,
}

/// <summary>Determines the kind of value in a member by the words of its name.</summary>
internal static class MemberKinds
{
    private static readonly string[] s_persons =
        ["user", "person", "people", "employee", "contact", "member", "agent", "owner", "author", "manager", "assignee", "buyer", "patient", "student", "guest", "worker", "colleague", "recipient", "sender"];

    /// <summary>Words, or sequences of words, in names; the first match counts.</summary>
    private static readonly (string Words, MemberKind Kind)[] s_names =
    [
        ("next", MemberKind.None), ("page", MemberKind.None), ("cursor", MemberKind.None), ("continuation", MemberKind.None), ("skip", MemberKind.None),
        ("password", MemberKind.Secret), ("passwd", MemberKind.Secret), ("pwd", MemberKind.Secret), ("secret", MemberKind.Secret), ("token", MemberKind.Secret), ("credential", MemberKind.Secret),
        ("credentials", MemberKind.Secret), ("authorization", MemberKind.Secret), ("cookie", MemberKind.Secret), ("signature", MemberKind.Secret), ("apikey", MemberKind.Secret), ("api key", MemberKind.Secret),
        ("access key", MemberKind.Secret), ("private key", MemberKind.Secret), ("connection string", MemberKind.Secret), ("otp", MemberKind.Secret),
        ("email", MemberKind.Email), ("e mail", MemberKind.Email), ("mail", MemberKind.Email),
        ("phone", MemberKind.Phone), ("telephone", MemberKind.Phone), ("mobile", MemberKind.Phone), ("fax", MemberKind.Phone),
        ("first name", MemberKind.FirstName), ("firstname", MemberKind.FirstName), ("given name", MemberKind.FirstName), ("middle name", MemberKind.FirstName), ("forename", MemberKind.FirstName),
        ("last name", MemberKind.LastName), ("lastname", MemberKind.LastName), ("family name", MemberKind.LastName), ("surname", MemberKind.LastName),
        ("full name", MemberKind.FullName), ("fullname", MemberKind.FullName), ("display name", MemberKind.FullName), ("contact name", MemberKind.FullName),
        ("user name", MemberKind.UserName), ("username", MemberKind.UserName), ("login", MemberKind.UserName), ("nickname", MemberKind.UserName),
        ("ip", MemberKind.Network), ("ip address", MemberKind.Network),
        ("street", MemberKind.Street), ("address", MemberKind.Street), ("city", MemberKind.City), ("postal", MemberKind.PostalCode), ("postcode", MemberKind.PostalCode), ("zip", MemberKind.PostalCode),
        ("birth", MemberKind.Birth), ("birthday", MemberKind.Birth), ("birthdate", MemberKind.Birth), ("dob", MemberKind.Birth),
        ("ssn", MemberKind.Identifier), ("iban", MemberKind.Identifier), ("passport", MemberKind.Identifier), ("tax id", MemberKind.Identifier), ("national id", MemberKind.Identifier),
        ("photo", MemberKind.Picture), ("avatar", MemberKind.Picture), ("picture", MemberKind.Picture),
        ("salary", MemberKind.Amount), ("wage", MemberKind.Amount), ("income", MemberKind.Amount),
        ("latitude", MemberKind.Position), ("longitude", MemberKind.Position),
        ("note", MemberKind.Text), ("notes", MemberKind.Text), ("comment", MemberKind.Text), ("comments", MemberKind.Text), ("remark", MemberKind.Text), ("remarks", MemberKind.Text), ("message", MemberKind.Text),
        ("text", MemberKind.Text), ("bio", MemberKind.Text), ("biography", MemberKind.Text), ("description", MemberKind.Text), ("reason", MemberKind.Text),
    ];

    /// <summary>What a member holds.</summary>
    /// <param name="owner">The object: the name of its type, or of the member that holds it.</param>
    /// <param name="name">Its name.</param>
    /// <param name="options">Exceptions that the test specified.</param>
    public static MemberKind Of(string owner, string name, RecordingOptions options)
    {
        if (options.Kept.Contains(name) || options.Kept.Contains(owner + "." + name))
        {
            return MemberKind.None;
        }

        var words = " " + Words(name) + " ";
        foreach (var (known, kind) in s_names)
        {
            if (words.Contains(" " + known + " ", StringComparison.Ordinal))
            {
                return kind == MemberKind.None ? Said() : kind;
            }
        }

        return words is " name " && IsPerson(owner) ? MemberKind.FullName : words.EndsWith(" by ", StringComparison.Ordinal) ? MemberKind.FullName : Said();

        MemberKind Said() => options.Replaced.Contains(name) || options.Replaced.Contains(owner + "." + name) ? MemberKind.Other : MemberKind.None;
    }

    private static bool IsPerson(string owner) => Words(owner).Split(' ').Any(word => s_persons.Any(person => word == person || word == person + "s"));

    /// <summary>The words of a name, in lower case: <c>firstName</c> and <c>first_name</c> are <c>first name</c>.</summary>
    private static string Words(string name)
    {
        var text = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var isStart = char.IsUpper(name[i]) && i > 0 && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if ((isStart || !char.IsLetter(name[i])) && text.Length > 0 && text[^1] != ' ')
            {
                text.Append(' ');
            }

            if (char.IsLetter(name[i]))
            {
                text.Append(char.ToLowerInvariant(name[i]));
            }
        }

        return text.ToString().TrimEnd();
    }
}
