namespace Clientele;

/// <summary>How a client that has a secret authenticates at a token endpoint (RFC 6749 §2.3.1).</summary>
public enum ClientAuthentication
{
    /// <summary>HTTP Basic, identifier and secret form-encoded first: what RFC 6749 §2.3.1 says.</summary>
    Basic,

    /// <summary>HTTP Basic, identifier and secret as they are (RFC 7617).</summary>
    PlainBasic,

    /// <summary>In the form, as <c>client_id</c> and <c>client_secret</c>.</summary>
    Form,
}
